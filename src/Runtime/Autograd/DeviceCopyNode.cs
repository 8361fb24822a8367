namespace Arity;

/// <summary>A recorded copy to another device; the gradient is copied back.</summary>
internal sealed class DeviceCopyNode : Node
{
    private readonly Device _source;

    public DeviceCopyNode(Tensor source)
        : base("to", 1)
    {
        _source = source.Device;
        SetInput(0, source);
    }

    protected internal override void Backward(ReadOnlySpan<Tensor?> outputGradients, Span<Tensor?> inputGradients)
        => inputGradients[0] = outputGradients[0]!.To(_source);

    protected override void ReleaseSaved()
    {
        // Nothing is saved but where the source is.
    }
}
