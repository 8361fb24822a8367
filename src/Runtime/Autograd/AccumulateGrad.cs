namespace Arity;

/// <summary>Adds an arriving gradient into a leaf's <see cref="Tensor.Grad"/>.</summary>
internal sealed class AccumulateGrad : Node
{
    private readonly Tensor _leaf;

    public AccumulateGrad(Tensor leaf)
        : base("accumulate_grad", 0)
    {
        _leaf = leaf;
        NoteOutput(leaf, 0);
    }

    public Tensor Leaf => _leaf;

    protected internal override void Backward(ReadOnlySpan<Tensor?> outputGradients, Span<Tensor?> inputGradients)
    {
        Tensor gradient = outputGradients[0]!;
        lock (_leaf.Meta) _leaf.Grad = _leaf.Grad is null ? gradient : Ops.Add(_leaf.Grad, gradient);
    }

    protected override void ReleaseSaved()
    {
        // Nothing is saved: the leaf itself stays.
    }
}
