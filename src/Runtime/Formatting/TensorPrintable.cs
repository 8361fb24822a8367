namespace Arity.Formatting;

/// <summary>A tensor as printing sees it; the memory may be another device's.</summary>
internal sealed class TensorPrintable : IPrintable
{
    private readonly Tensor _tensor;
    private readonly long[] _shape;
    private readonly long[] _strides;

    /// <summary>Wraps a tensor whose values exist.</summary>
    /// <param name="tensor">The tensor.</param>
    public TensorPrintable(Tensor tensor)
    {
        tensor.ThrowIfDisposed();
        (_tensor, _shape, _strides) = (tensor, tensor.Shape.ToArray(), tensor.Strides.ToArray());
    }

    /// <inheritdoc/>
    public DType DType => _tensor.DType;

    /// <inheritdoc/>
    public ReadOnlySpan<long> Shape => _shape;

    /// <inheritdoc/>
    public Scalar ElementAt(ReadOnlySpan<long> index)
    {
        long position = _tensor.Offset;
        for (int axis = 0; axis < index.Length; axis++) position += index[axis] * _strides[axis];
        int size = _tensor.DType.ItemSize;
        Span<byte> element = stackalloc byte[16]; // the largest element, complex128
        _tensor.Device.Backend.CopyToHost(_tensor.Storage, position * size, element[..size]);
        return Scalar.Read(_tensor.DType, element);
    }
}
