namespace Arity;

public sealed partial class Tensor
{
    /// <summary>Accumulates this tensor's gradient in the <see cref="Grad"/> of the leaves that it was computed from.</summary>
    /// <param name="gradient">The gradient of this tensor, of its shape; may be left out for a real tensor of one element, where it is
    /// one.</param>
    /// <param name="retainGraph">Whether the graph is kept for another pass.</param>
    /// <param name="createGraph">Whether the pass is recorded, so that the gradients can be differentiated. It keeps the graph too.</param>
    /// <exception cref="AutogradException">The tensor does not require grad, the gradient is missing or does not fit, the graph was freed,
    /// or
    /// a tensor that it needs was modified in place.</exception>
    public void Backward(Tensor? gradient = null, bool retainGraph = false, bool createGraph = false)
        => Autograd.Backward([this], [gradient], retainGraph, createGraph);
}
