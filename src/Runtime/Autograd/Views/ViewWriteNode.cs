namespace Arity;

/// <summary>The new history of a base after an in-place write through one of its views: the old values, overwritten in the view.</summary>
internal sealed class ViewWriteNode : Node
{
    private readonly ViewGeometry _geometry;

    public ViewWriteNode(Tensor viewBase, Tensor view)
        : base("view_write", 2)
    {
        _geometry = new ViewGeometry(viewBase, view);
        SetInput(0, viewBase);
        SetInput(1, view);
    }

    protected internal override void Backward(ReadOnlySpan<Tensor?> outputGradients, Span<Tensor?> inputGradients)
    {
        Tensor gradient = outputGradients[0]!;
        if (NeedsGradient(0)) inputGradients[0] = ViewTransferNode.Apply(ViewTransfer.Erase, _geometry, gradient);
        if (NeedsGradient(1)) inputGradients[1] = ViewTransferNode.Apply(ViewTransfer.Read, _geometry, gradient);
    }

    protected override void ReleaseSaved()
    {
        // A linear map saves no values.
    }
}
