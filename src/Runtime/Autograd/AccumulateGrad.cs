namespace Arity;

/// <summary>Adds an arriving gradient into a leaf's <see cref="Tensor.Grad"/>.</summary>
internal sealed class AccumulateGrad : Node
{
    private readonly Tensor _leaf;

    public AccumulateGrad(Tensor leaf)
        : base("accumulate_grad", 0, long.MaxValue)
    {
        _leaf = leaf;
        NoteOutput(leaf, 0);
    }

    /// <summary>Adds a gradient; an owned one may be kept without a copy.</summary>
    public void Accumulate(Tensor gradient, bool isOwned) => GradientStore.Add(_leaf, gradient, isOwned);

    protected internal override void Backward(ReadOnlySpan<Tensor?> outputGradients, Span<Tensor?> inputGradients)
        => Accumulate(outputGradients[0]!, isOwned: false);

    protected override void ReleaseSaved()
    {
        // Nothing is saved: the leaf itself stays.
    }
}
