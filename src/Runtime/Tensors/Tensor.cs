using System.Runtime.CompilerServices;

namespace Arity;

/// <summary>An n-dimensional array of one <see cref="DType"/> on one <see cref="Device"/>, with NumPy's semantics and gradients.</summary>
/// <remarks>
/// A tensor is a view of a <see cref="Storage"/>: an offset, a shape and strides, which may be zero or negative.
/// Nobody has to dispose it; <see cref="Dispose"/> and <see cref="TensorScope"/> release large memory early.
/// </remarks>
public sealed partial class Tensor : IDisposable
{
    private readonly Storage _storage;
    private readonly long _offset;
    private readonly long _elementCount;
    private readonly Shape _shape;
    private readonly Shape _strides;
    private readonly DType _dtype;
    private TensorFlags _flags;
    private AutogradMeta? _autograd;

    /// <summary>Wraps storage; every caller has validated that the geometry lies inside of it.</summary>
    internal Tensor(Storage storage, long offset, in Shape shape, in Shape strides, long elementCount, DType dtype, bool isContiguous)
    {
        _storage = storage;
        _offset = offset;
        _shape = shape;
        _strides = strides;
        _elementCount = elementCount;
        _dtype = dtype;
        _flags = isContiguous ? TensorFlags.Contiguous : TensorFlags.None;
    }

    /// <summary>The extents, outermost first.</summary>
    public Shape Shape => _shape;

    /// <summary>Steps between neighbours along each dimension, in elements; negative after <c>Flip</c> or a negative step.</summary>
    public Shape Strides => _strides;

    /// <summary>The element type.</summary>
    public DType DType => _dtype;

    /// <summary>Where the memory is.</summary>
    public Device Device => _storage.Device;

    /// <summary>The number of dimensions; NumPy's <c>ndim</c>.</summary>
    public int Rank => _shape.Rank;

    /// <summary>The number of elements; NumPy's <c>size</c>.</summary>
    public long ElementCount => _elementCount;

    /// <summary>The memory, which views share.</summary>
    public Storage Storage => _storage;

    /// <summary>Where the first element lies in the storage, in elements.</summary>
    public long Offset => _offset;

    /// <summary>Whether the elements lie row-major without gaps.</summary>
    public bool IsContiguous => (_flags & TensorFlags.Contiguous) != 0;

    internal TensorFlags Flags => _flags;

    internal ref readonly Shape ShapeRef => ref _shape;

    internal ref readonly Shape StridesRef => ref _strides;

    /// <summary>The first element; valid for host-accessible storage only. Pin it before taking a pointer.</summary>
    internal ref byte HostReference
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref Unsafe.AddByteOffset(ref _storage.HostReference, (nint)(_offset * _dtype.ItemSize));
    }

    /// <summary>Gives large memory back at once if no other tensor shares it. Using the tensor afterwards throws.</summary>
    public void Dispose()
    {
        if ((_flags & TensorFlags.Disposed) != 0) return;
        _flags |= TensorFlags.Disposed;
        _storage.ReleaseReference();
    }

    /// <summary>Throws if the tensor was disposed.</summary>
    /// <exception cref="ObjectDisposedException">The tensor was disposed.</exception>
    internal void ThrowIfDisposed() => ObjectDisposedException.ThrowIf((_flags & TensorFlags.Disposed) != 0, this);
}
