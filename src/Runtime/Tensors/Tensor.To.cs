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
    /// <exception cref="DeviceException">This is a meta tensor, which has no values.</exception>
    public Tensor To(Device device)
    {
        ThrowIfDisposed();
        if (device == Device) return this;
        DeviceCopyNode? node = Autograd.IsRecording(this) ? new DeviceCopyNode(this) : null;
        Tensor copy = Allocate(in _shape, _dtype, device);
        if (!device.IsMeta) CopyToDevice(copy);
        node?.Attach(copy);
        if (Dispatch.HasTangent(this)) Dispatch.SetTangent(copy, Dispatch.Tangent(this).To(device));
        return copy;
    }

    private void CopyToDevice(Tensor copy)
    {
        const int PieceBytes = 1 << 24;
        Tensor source = ContiguousData();
        long bytes = _elementCount * _dtype.ItemSize, first = source._offset * _dtype.ItemSize;
        byte[] piece = new byte[Math.Min(bytes, PieceBytes)];
        for (long start = 0; start < bytes; start += piece.Length)
        {
            Span<byte> part = piece.AsSpan(0, (int)Math.Min(piece.Length, bytes - start));
            Device.Backend.CopyToHost(source._storage, first + start, part);
            copy.Device.Backend.CopyFromHost(part, copy._storage, start);
        }
    }
}
