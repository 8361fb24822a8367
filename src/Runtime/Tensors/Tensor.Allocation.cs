using System.Runtime.CompilerServices;

namespace Arity;

public sealed partial class Tensor
{
    /// <summary>Allocates an uninitialised row-major tensor.</summary>
    /// <exception cref="ShapeException">A negative extent, or more bytes than an address can count.</exception>
    internal static Tensor Allocate(in Shape shape, DType dtype, Device device)
    {
        Shape strides = RowMajor.Strides(in shape, out long count);
        return new Tensor(Allocate(count, dtype, device), 0, in shape, in strides, count, dtype, isContiguous: true);
    }

    /// <summary>Allocates an uninitialised row-major tensor of the shape of another, which spares computing the strides again.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Tensor AllocateLike(Tensor model, DType dtype) => model.IsContiguous
        ? new Tensor(
            Allocate(model._elementCount, dtype, model.Device), 0, in model._shape, in model._strides, model._elementCount, dtype, true)
        : Allocate(in model._shape, dtype, model.Device);

    /// <summary>Makes another tensor over the same memory.</summary>
    internal Tensor View(long offset, in Shape shape, in Shape strides)
    {
        ThrowIfDisposed();
        _storage.AddReference();
        var view =
            new Tensor(_storage, offset, in shape, in strides, shape.ElementCount, _dtype, RowMajor.IsContiguous(in shape, in strides));
        view.BecomeViewOf(this);
        return view;
    }

    private static Storage Allocate(long count, DType dtype, Device device)
        => device.Backend.Allocate(device, checked(count * dtype.ItemSize));
}
