namespace Arity;

/// <summary>Gradients of recorded operator calls.</summary>
public static partial class Autograd
{
    /// <summary>Whether a call with these tensors is recorded: recording is on and one of them requires grad.</summary>
    public static bool IsRecording(params ReadOnlySpan<Tensor?> tensors)
    {
        if (!GradMode.IsEnabled) return false;
        foreach (Tensor? tensor in tensors)
            if (tensor is { RequiresGrad: true }) return true;
        return false;
    }
}
