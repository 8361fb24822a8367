using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Arity;

public sealed partial class Tensor
{
    /// <summary>Copies a span into a new one-dimensional tensor, or one of a given shape.</summary>
    /// <typeparam name="T">bool, an integer, Half, BFloat16, float, double, Complex64 or Complex.</typeparam>
    /// <param name="values">The elements, row-major.</param>
    /// <param name="shape">The shape; by default one dimension.</param>
    /// <param name="device">Where to put it; by default <see cref="Device.Default"/>.</param>
    /// <exception cref="ShapeException">The shape has another number of elements.</exception>
    /// <exception cref="DTypeException">There is no dtype for <typeparamref name="T"/>.</exception>
    public static Tensor From<T>(ReadOnlySpan<T> values, Shape? shape = null, Device? device = null)
        where T : unmanaged
    {
        Shape extents = shape ?? values.Length;
        if (extents.ElementCount != values.Length)
            throw new ShapeException("tensor", nameof(shape),
                $"{values.Length} values do not fill the shape {extents}, which has {extents.ElementCount}.");
        Tensor tensor = Allocate(in extents, DTypeOf<T>.Value, device ?? Device.Default);
        tensor.Device.Backend.CopyFromHost(MemoryMarshal.AsBytes(values), tensor._storage, 0);
        return tensor;
    }

    /// <summary>Copies an array of one or more dimensions into a new tensor of its shape.</summary>
    /// <typeparam name="T">bool, an integer, Half, BFloat16, float, double, Complex64 or Complex.</typeparam>
    /// <param name="values">An array such as <c>new float[2, 3]</c>; jagged arrays are not tensors.</param>
    /// <param name="device">Where to put it; by default <see cref="Device.Default"/>.</param>
    public static Tensor From<T>(Array values, Device? device = null)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(values);
        if (values.GetType().GetElementType() != typeof(T))
            throw new DTypeException("tensor", nameof(values), $"the array holds {values.GetType().GetElementType()}, not {typeof(T)}.");
        Span<long> extents = stackalloc long[values.Rank];
        for (int axis = 0; axis < extents.Length; axis++) extents[axis] = values.GetLongLength(axis);
        ReadOnlySpan<T> elements =
            MemoryMarshal.CreateReadOnlySpan(ref Unsafe.As<byte, T>(ref MemoryMarshal.GetArrayDataReference(values)), values.Length);
        return From(elements, new Shape(extents), device);
    }

    /// <summary>Copies the elements, row-major, into a new array.</summary>
    /// <typeparam name="T">The type that the dtype maps to.</typeparam>
    /// <exception cref="DTypeException">The tensor has another dtype; cast with <c>To</c> first.</exception>
    public T[] ToArray<T>()
        where T : unmanaged
    {
        var array = new T[checked((int)_elementCount)];
        CopyTo<T>(array);
        return array;
    }

    /// <summary>Copies the elements, row-major, into a span of their number.</summary>
    /// <exception cref="DTypeException">The tensor has another dtype.</exception>
    /// <exception cref="ShapeException">The span is shorter or longer.</exception>
    public void CopyTo<T>(Span<T> destination)
        where T : unmanaged
    {
        RequireElementType<T>();
        if (destination.Length != _elementCount)
            throw new ShapeException("copy", nameof(destination),
                $"the span has {destination.Length} elements, the tensor {_elementCount}.");
        Tensor source = ContiguousData();
        Device.Backend.CopyToHost(source._storage, source._offset * _dtype.ItemSize, MemoryMarshal.AsBytes(destination));
    }

    /// <summary>The value of a tensor of one element.</summary>
    /// <exception cref="ShapeException">The tensor has more or fewer elements.</exception>
    /// <exception cref="DTypeException">The tensor has another dtype.</exception>
    public T Item<T>()
        where T : unmanaged
    {
        RequireOneElement();
        Span<T> value = stackalloc T[1];
        CopyTo(value);
        return value[0];
    }

    /// <summary>The elements of a row-major tensor in host memory, without a copy. The tensor must outlive the span.</summary>
    /// <remarks>Writing through it is not noticed by autograd.</remarks>
    /// <exception cref="DTypeException">The tensor has another dtype.</exception>
    /// <exception cref="ShapeException">The tensor is not row-major; take a contiguous copy first.</exception>
    /// <exception cref="DeviceException">The memory is not accessible from the host.</exception>
    public Span<T> AsSpan<T>()
        where T : unmanaged
    {
        RequireElementType<T>();
        if (!IsContiguous)
            throw new ShapeException("as_span", null, $"strides {_strides} of shape {_shape} are not row-major; take Contiguous() first.");
        if (!_storage.IsHostAccessible)
            throw new DeviceException("as_span", null, $"memory of '{Device}' is not accessible from the host; copy with ToArray.");
        return MemoryMarshal.CreateSpan(ref Unsafe.As<byte, T>(ref HostReference), checked((int)_elementCount));
    }

    /// <summary>This tensor if it is row-major, else a row-major copy.</summary>
    internal Tensor ContiguousData()
    {
        ThrowIfDisposed();
        if (IsContiguous) return this;
        Tensor copy = Allocate(in _shape, _dtype, Device);
        Device.Backend.Copy(this, copy);
        return copy;
    }

    private void RequireOneElement()
    {
        if (_elementCount != 1)
            throw new ShapeException("item", null, $"a tensor of shape {_shape} has {_elementCount} elements, not one; index it first.");
    }

    private void RequireElementType<T>()
        where T : unmanaged
    {
        ThrowIfDisposed();
        if (DTypeOf<T>.Value != _dtype)
            throw new DTypeException("copy", null, $"the tensor holds {_dtype.NumPyName}, not {DTypeOf<T>.Value.NumPyName}; cast with "
                + "To(...) first.");
    }
}
