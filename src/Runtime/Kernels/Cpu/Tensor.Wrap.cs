using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Arity.Kernels.Cpu;

namespace Arity;

public sealed partial class Tensor
{
    /// <summary>A tensor over memory of the caller, without a copy: what one writes, the other reads.</summary>
    /// <typeparam name="T">bool, an integer, Half, BFloat16, float, double, Complex64 or Complex.</typeparam>
    /// <param name="memory">The elements, row-major. They stay pinned until the tensor and its views are disposed or collected.</param>
    /// <param name="shape">The shape; by default one dimension.</param>
    /// <exception cref="ShapeException">The shape has another number of elements.</exception>
    /// <exception cref="DTypeException">There is no dtype for <typeparamref name="T"/>.</exception>
    public static unsafe Tensor Wrap<T>(Memory<T> memory, Shape? shape = null)
        where T : unmanaged
    {
        DType dtype = DTypeOf<T>.Value;
        Shape extents = shape ?? memory.Length;
        Shape strides = RowMajor.Strides(in extents, out long count);
        if (count != memory.Length)
            throw new ShapeException("wrap", nameof(shape), $"{memory.Length} values do not fill the shape {extents}, which has {count}.");
        if (count == 0) return Allocate(in extents, dtype, Device.Cpu);
        MemoryHandle handle = memory.Pin();
        return Over(handle, (nint)handle.Pointer, count, dtype, in extents, in strides);
    }

    /// <summary>A tensor over an array of the caller, without a copy: what one writes, the other reads.</summary>
    /// <inheritdoc cref="Wrap{T}(Memory{T}, Shape?)"/>
    public static Tensor Wrap<T>(T[] memory, Shape? shape = null)
        where T : unmanaged => Wrap(memory.AsMemory(), shape);

    /// <summary>
    /// A tensor over the memory of a <see cref="System.Numerics.Tensors.Tensor{T}"/>, of its lengths and strides, without a copy.
    /// </summary>
    /// <typeparam name="T">bool, an integer, Half, BFloat16, float, double, Complex64 or Complex.</typeparam>
    /// <param name="tensor">The other tensor. It stays pinned until this one and its views are disposed or collected.</param>
    /// <exception cref="DTypeException">There is no dtype for <typeparamref name="T"/>.</exception>
    public static unsafe Tensor Wrap<T>(System.Numerics.Tensors.Tensor<T> tensor)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(tensor);
        DType dtype = DTypeOf<T>.Value;
        Shape extents = ToShape(tensor.Lengths), strides = ToShape(tensor.Strides);
        if (extents.ElementCount == 0) return Allocate(in extents, dtype, Device.Cpu);
        long reach = 1;
        for (int axis = 0; axis < extents.Rank; axis++) reach += strides[axis] * (extents[axis] - 1);
        // The handle pins the whole array; a slice begins further on.
        MemoryHandle handle = tensor.GetPinnedHandle();
        nint first = (nint)Unsafe.AsPointer(ref TensorMarshal.GetReference(tensor.AsTensorSpan()));
        return Over(handle, first, reach, dtype, in extents, in strides);
    }

    internal static Shape ToShape(ReadOnlySpan<nint> numbers)
    {
        Span<long> wide = stackalloc long[numbers.Length];
        for (int i = 0; i < wide.Length; i++) wide[i] = numbers[i];
        return new Shape(wide);
    }

    private static Tensor Over(MemoryHandle handle, nint first, long length, DType dtype, in Shape shape, in Shape strides)
    {
        var storage = new PinnedStorage(Device.Cpu, handle, first, length * dtype.ItemSize);
        return new Tensor(storage, 0, in shape, in strides, shape.ElementCount, dtype, RowMajor.IsContiguous(in shape, in strides));
    }
}
