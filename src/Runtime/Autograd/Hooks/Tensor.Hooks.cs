namespace Arity;

public sealed partial class Tensor
{
    /// <summary>Calls a function with this tensor's gradient each time it is computed.</summary>
    /// <param name="function">Gets the gradient; returns another of the same shape and dtype to replace it, or null to leave it.</param>
    /// <returns>Dispose it to take the hook off.</returns>
    /// <remarks>A hook sees the gradient of the values that the tensor has now, also when the tensor is overwritten later.</remarks>
    /// <exception cref="AutogradException">The tensor does not require grad.</exception>
    public IDisposable RegisterHook(Func<Tensor, Tensor?> function)
    {
        ArgumentNullException.ThrowIfNull(function);
        RequireGradFor(nameof(RegisterHook));
        Node node = GetGradientNode(out int output);
        var hook = new OutputHook(output, function, isLast: false);
        node.AddHook(hook);
        return new HookHandle(node, hook);
    }

    /// <summary>Makes Backward accumulate this result's gradient in <see cref="Grad"/>, as it does for a leaf.</summary>
    /// <exception cref="AutogradException">The tensor does not require grad.</exception>
    public void RetainGrad()
    {
        RequireGradFor(nameof(RetainGrad));
        if (IsLeaf || Meta.Retainer is not null) return;
        Node node = GetGradientNode(out int output);
        var hook = new OutputHook(output, AccumulateRetained, isLast: true);
        node.AddHook(hook);
        Meta.Retainer = new HookHandle(node, hook);
    }

    /// <summary>Stops <see cref="RetainGrad"/> for the present history.</summary>
    /// <returns>Whether the gradient was being retained.</returns>
    internal bool StopRetaining()
    {
        if (_autograd is not { Retainer: { } retainer } meta) return false;
        retainer.Dispose();
        meta.Retainer = null;
        return true;
    }

    private Tensor? AccumulateRetained(Tensor gradient)
    {
        GradientStore.Add(this, gradient, isOwned: false);
        return null;
    }

    private void RequireGradFor(string method)
    {
        ThrowIfDisposed();
        if (!RequiresGrad)
            throw new AutogradException(
                $"{method}: the tensor does not require grad; set RequiresGrad on it, or on what it is computed from.");
    }
}
