namespace Arity.IO;

/// <summary>A tensor about to be saved: validated, with its header decided.</summary>
internal sealed class TensorSource
{
    private readonly Tensor _tensor;

    /// <summary>Validates a tensor; nothing is copied yet.</summary>
    /// <param name="tensor">The tensor.</param>
    /// <exception cref="DTypeException">The dtype is bfloat16.</exception>
    /// <exception cref="DeviceException">The tensor has no values to read.</exception>
    public TensorSource(Tensor tensor)
    {
        ArgumentNullException.ThrowIfNull(tensor);
        tensor.ThrowIfDisposed();
        NpyElementType.Format(tensor.DType);
        tensor.Device.Backend.CopyToHost(tensor.Storage, 0, []); // refuses a device without values before any file is touched
        _tensor = tensor;
        (Shape shape, Shape strides) = Transposed(tensor);
        bool isFortranOrder = !tensor.IsContiguous && RowMajor.IsContiguous(in shape, in strides);
        Header = new NpyHeader(new NpyElementType(tensor.DType, IsBigEndian: false), isFortranOrder, tensor.Shape.ToArray());
    }

    /// <summary>The header.</summary>
    public NpyHeader Header { get; }

    /// <summary>Hands header and data to a writer; a tensor with gaps is copied for the time being.</summary>
    /// <param name="write">Writes a header and the blocks of a source.</param>
    public void Send(Action<NpyHeader, BlockSource> write)
    {
        using Tensor data = Header.IsFortranOrder ? FromTranspose() : RowMajorData();
        long start = data.Offset * data.DType.ItemSize;
        write(Header, (block, offset) => data.Device.Backend.CopyToHost(data.Storage, start + offset, block));
    }

    private static (Shape Shape, Shape Strides) Transposed(Tensor tensor)
    {
        long[] shape = tensor.Shape.ToArray(), strides = tensor.Strides.ToArray();
        Array.Reverse(shape);
        Array.Reverse(strides);
        return (new Shape(shape), new Shape(strides));
    }

    private Tensor FromTranspose()
    {
        (Shape shape, Shape strides) = Transposed(_tensor);
        return _tensor.View(_tensor.Offset, in shape, in strides);
    }

    // A view where there is nothing to copy, so that disposing what is returned never disposes the caller's tensor.
    private Tensor RowMajorData() =>
        _tensor.IsContiguous ? _tensor.View(_tensor.Offset, _tensor.Shape, _tensor.Strides) : _tensor.ContiguousData();
}
