using Arity.CompilerServices;

namespace Arity;

public sealed partial class Tensor
{
    /// <summary>This tensor if it has the dtype, else a copy in it; <c>AsType</c> always copies.</summary>
    /// <param name="dtype">The wanted dtype.</param>
    public Tensor To(DType dtype) => dtype == _dtype ? this : AsType(dtype);

    /// <summary>Zeros of this shape and dtype on this device.</summary>
    public Tensor ZerosLike() => Ops.Zeros(_shape, dtype: _dtype, device: Device);

    /// <summary>This tensor if it is on the device, else a copy there.</summary>
    /// <param name="device">The wanted device.</param>
    /// <param name="nonBlocking">
    /// Whether it may return before the copy is complete. From the host only a tensor of <see cref="PinMemory"/> is copied so, and must not
    /// be written meanwhile; to the host the copy is page-locked, and must not be read before the device has been synchronized.
    /// </param>
    /// <exception cref="DeviceException">This is a meta tensor, which has no values.</exception>
    public Tensor To(Device device, bool nonBlocking = false)
    {
        ThrowIfDisposed();
        if (device == Device) return this;
        DeviceCopyNode? node = Autograd.IsRecording(this) ? new DeviceCopyNode(this) : null;
        Tensor copy = AllocateCopy(device, nonBlocking);
        if (!device.IsMeta) StorageCopy.Run(ContiguousData(), copy, nonBlocking);
        node?.Attach(copy);
        if (Dispatch.HasTangent(this)) Dispatch.SetTangent(copy, Dispatch.Tangent(this).To(device));
        return copy;
    }

    /// <summary>A copy of this host tensor in page-locked memory, which a device copies beside its other work.</summary>
    /// <param name="device">The device that will copy it, with <c>To(device, nonBlocking: true)</c>.</param>
    /// <exception cref="DeviceException">The tensor is not in host memory, or the device has no use for page-locked memory.</exception>
    public Tensor PinMemory(Device device)
    {
        ThrowIfDisposed();
        if (!_storage.IsHostAccessible)
            throw new DeviceException("pin_memory", null, $"the tensor is on '{Device}', and only host memory can be page-locked.");
        Tensor copy = AllocatePinned(device, Device);
        Device.Backend.Copy(this, copy);
        return copy;
    }

    private Tensor AllocateCopy(Device device, bool nonBlocking)
    {
        Tensor copy = Allocate(in _shape, _dtype, device);
        bool toHost = copy._storage.IsHostAccessible && !_storage.IsHostAccessible && !Device.IsMeta;
        if (!nonBlocking || !toHost) return copy;
        copy.Dispose();
        return AllocatePinned(Device, device);
    }

    private Tensor AllocatePinned(Device device, Device host)
    {
        Shape strides = RowMajor.Strides(in _shape, out long count);
        Storage storage = device.Backend.AllocatePinned(device, host, checked(count * _dtype.ItemSize));
        return new Tensor(storage, 0, in _shape, in strides, count, _dtype, isContiguous: true);
    }
}
