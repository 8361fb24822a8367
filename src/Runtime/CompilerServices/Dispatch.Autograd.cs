namespace Arity.CompilerServices;

/// <content>What calls ask that may have to be recorded.</content>
public static partial class Dispatch
{
    /// <summary>Throws if a call with a destination would have to be recorded, or would lose a tangent.</summary>
    /// <param name="operatorName">The operator as declared.</param>
    /// <param name="tensors">The inputs, and last the destination; one of integers or bool carries no gradient, so it is free.</param>
    /// <exception cref="AutogradException">A tensor requires grad while recording is on, or carries a tangent.</exception>
    public static void ThrowIfRecording(string operatorName, params ReadOnlySpan<Tensor?> tensors)
    {
        ThrowIfDisposed(tensors);
        if (tensors is [.., { DType.IsInexact: false }]) return;
        if (Autograd.IsRecording(tensors))
            throw new AutogradException(
                $"{operatorName}: a call with a destination is not differentiable; leave the destination out, or use NoGrad.");
        if (HasTangent(tensors))
            throw new AutogradException($"{operatorName}: a call with a destination has no forward mode; leave the destination out.");
    }

    /// <summary>Checks, before an in-place call writes anything, that histories can follow.</summary>
    /// <exception cref="AutogradException">Recording is on, and the call would overwrite a leaf that requires grad, or its base through a
    /// view that was made while nothing was recorded.</exception>
    public static void BeginInPlace(string operatorName, Tensor self)
    {
        ArgumentNullException.ThrowIfNull(self);
        self.ThrowIfDisposed();
        self.MarkOverwritten();
        if (!GradMode.IsEnabled) return;
        if (self is { RequiresGrad: true, GradFn: null or AccumulateGrad })
            throw new AutogradException(
                $"{operatorName}: a leaf that requires grad was about to be modified in place, which has no gradient; "
                + "write x = x + y for x += y, or modify it inside of NoGrad.");
        if (self.ViewBase is { RequiresGrad: true } viewBase) RequireWritable(operatorName, self, viewBase);
    }

    private static void RequireWritable(string operatorName, Tensor self, Tensor viewBase)
    {
        if (viewBase.GradFn is null or AccumulateGrad)
            throw new AutogradException(
                $"{operatorName}: a view of a leaf that requires grad was about to be modified in place, which has no gradient; "
                + "Clone() the leaf first, or modify it inside of NoGrad.");
        if (self.IsSnapshot)
            throw new AutogradException(
                $"{operatorName}: a view made inside of NoGrad was about to be modified in place while recording, so that the gradient "
                + "of its base would be wrong; make the view outside of NoGrad, or write to it inside.");
    }
}
