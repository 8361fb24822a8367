namespace Arity;

public sealed partial class Tensor
{
    /// <summary>This tensor if it has the dtype, else a copy in it; <c>Astype</c> always copies.</summary>
    /// <param name="dtype">The wanted dtype.</param>
    public Tensor To(DType dtype) => dtype == _dtype ? this : Astype(dtype);

    /// <summary>Zeros of this shape and dtype on this device.</summary>
    public Tensor ZerosLike() => Ops.Zeros(_shape, dtype: _dtype, device: Device);

    /// <summary>This tensor if it is on the device, else a copy there.</summary>
    /// <param name="device">The wanted device.</param>
    /// <exception cref="AutogradException">The tensor requires grad while recording is on; a copy to another device is not differentiable yet.</exception>
    public Tensor To(Device device)
    {
        ThrowIfDisposed();
        if (device == Device) return this;
        if (Autograd.IsRecording(this)) throw new AutogradException("to: a copy to another device is not differentiable; use Detach() first.");
        Tensor copy = Allocate(in _shape, _dtype, device);
        if (device.IsMeta) return copy;
        var bytes = new byte[checked(_elementCount * _dtype.ItemSize)];
        Tensor source = ContiguousData();
        Device.Backend.CopyToHost(source._storage, source._offset * _dtype.ItemSize, bytes);
        device.Backend.CopyFromHost(bytes, copy._storage, 0);
        return copy;
    }
}
