using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Arity;

public sealed partial class Tensor
{
    /// <summary>The elements as a <see cref="TensorSpan{T}"/> of this shape, without a copy. The tensor must outlive the span.</summary>
    /// <remarks>
    /// A 0-d tensor becomes a span of one element. Expanded tensors and tensors with negative strides have no such span.
    /// Writing through it is not noticed by autograd.
    /// </remarks>
    /// <exception cref="DTypeException">The tensor has another dtype.</exception>
    /// <exception cref="ShapeException">Elements share memory, or a stride is negative; take a contiguous copy first.</exception>
    /// <exception cref="DeviceException">The memory is not accessible from the host.</exception>
    public TensorSpan<T> AsTensorSpan<T>()
        where T : unmanaged
    {
        if (MemoryOverlap.IsInternal(this))
            throw new ShapeException(
                "as_tensor_span", null, $"elements of the tensor of shape {_shape} share memory; take a Clone() first.");
        Span<nint> lengths = stackalloc nint[Math.Max(Rank, 1)], strides = stackalloc nint[Math.Max(Rank, 1)];
        nint reach = PrepareSpan<T>(lengths, strides);
        return reach == 0
            ? new TensorSpan<T>(Array.Empty<T>(), lengths)
            : TensorMarshal.CreateTensorSpan(ref Unsafe.As<byte, T>(ref HostReference), reach, lengths, strides, pinned: false);
    }

    /// <summary>
    /// The elements as a <see cref="ReadOnlyTensorSpan{T}"/> of this shape, without a copy. The tensor must outlive the span.
    /// </summary>
    /// <remarks>A 0-d tensor becomes a span of one element. Expanded tensors are allowed, negative strides are not.</remarks>
    /// <exception cref="DTypeException">The tensor has another dtype.</exception>
    /// <exception cref="ShapeException">A stride is negative; take a contiguous copy first.</exception>
    /// <exception cref="DeviceException">The memory is not accessible from the host.</exception>
    public ReadOnlyTensorSpan<T> AsReadOnlyTensorSpan<T>()
        where T : unmanaged
    {
        Span<nint> lengths = stackalloc nint[Math.Max(Rank, 1)], strides = stackalloc nint[Math.Max(Rank, 1)];
        nint reach = PrepareSpan<T>(lengths, strides);
        return reach == 0
            ? new ReadOnlyTensorSpan<T>(Array.Empty<T>(), lengths)
            : TensorMarshal.CreateReadOnlyTensorSpan(ref Unsafe.As<byte, T>(ref HostReference), reach, lengths, strides, pinned: false);
    }

    /// <summary>Copies a span of <c>System.Numerics.Tensors</c> into a new tensor of its lengths.</summary>
    /// <exception cref="DTypeException">There is no dtype for <typeparamref name="T"/>.</exception>
    public static Tensor FromTensorSpan<T>(in ReadOnlyTensorSpan<T> values, Device? device = null)
        where T : unmanaged
    {
        var elements = new T[checked((int)values.FlattenedLength)];
        values.FlattenTo(elements);
        return From<T>(elements, ToShape(values.Lengths), device);
    }

    // Fills in the geometry; how many elements the span covers, gaps included, or 0 if there are none.
    private nint PrepareSpan<T>(Span<nint> lengths, Span<nint> strides)
        where T : unmanaged
    {
        RequireElementType<T>();
        if (!_storage.IsHostAccessible) throw new DeviceException(
            "as_tensor_span", null, $"memory of '{Device}' is not accessible from the host; copy with ToArray.");
        (lengths[0], strides[0]) = (1, 0);
        nint reach = 1;
        for (int axis = 0; axis < Rank; axis++)
        {
            (lengths[axis], strides[axis]) = ((nint)_shape[axis], _shape[axis] == 1 ? 0 : (nint)_strides[axis]);
            if (_shape[axis] > 1 && _strides[axis] < 0)
                throw new ShapeException("as_tensor_span", null,
                    $"the strides {_strides} include a negative one, which such a span cannot have; take Contiguous() first.");
            reach += strides[axis] * (lengths[axis] - 1);
        }

        return _elementCount == 0 ? 0 : reach;
    }
}
