namespace Arity;

/// <summary>A recorded <see cref="ViewTransfer"/>, whose gradient is the adjoint transfer.</summary>
internal sealed class ViewTransferNode : Node
{
    private readonly ViewTransfer _transfer;
    private readonly ViewGeometry _geometry;

    public ViewTransferNode(ViewTransfer transfer, ViewGeometry geometry, Tensor input)
        : base("view", 1)
    {
        _transfer = transfer;
        _geometry = geometry;
        SetInput(0, input);
    }

    /// <summary>Applies a transfer to values of the shape of the base or, for <see cref="ViewTransfer.Scatter"/>, of the view.</summary>
    public static Tensor Apply(ViewTransfer transfer, ViewGeometry geometry, Tensor values)
    {
        ViewTransferNode? node = Autograd.IsRecording(values) ? new ViewTransferNode(transfer, geometry, values) : null;
        Tensor result = Compute(transfer, geometry, values);
        node?.Attach(result);
        return result;
    }

    protected internal override void Backward(ReadOnlySpan<Tensor?> outputGradients, Span<Tensor?> inputGradients)
        => inputGradients[0] = Apply(Adjoint(_transfer), _geometry, outputGradients[0]!);

    protected override void ReleaseSaved()
    {
        // A linear map saves no values.
    }

    private static ViewTransfer Adjoint(ViewTransfer transfer) => transfer switch
    {
        ViewTransfer.Read => ViewTransfer.Scatter,
        ViewTransfer.Scatter => ViewTransfer.Read,
        _ => ViewTransfer.Erase,
    };

    private static Tensor Compute(ViewTransfer transfer, ViewGeometry geometry, Tensor values)
    {
        using var noGrad = new NoGrad();
        return transfer switch
        {
            ViewTransfer.Read => geometry.Read(values),
            ViewTransfer.Scatter => geometry.Scatter(values),
            _ => geometry.Erase(values),
        };
    }
}
