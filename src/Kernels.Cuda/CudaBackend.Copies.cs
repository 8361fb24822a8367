using Arity.Kernels.Cuda.Memory;

namespace Arity.Kernels.Cuda;

public sealed unsafe partial class CudaBackend
{
    /// <inheritdoc/>
    /// <remarks>When it returns, the source has been read, but the device may not have got to the copy yet.</remarks>
    public override void CopyFromHost(ReadOnlySpan<byte> source, Storage destination, long byteOffset)
    {
        ArgumentNullException.ThrowIfNull(destination);
        if (source.IsEmpty) return;
        int device = destination.Device.Index;
        ThrowIfLost(device);
        _staging[device].CopyToDevice(source, ((CudaStorage)destination).Use(byteOffset), StreamOf(device));
        GC.KeepAlive(destination);
    }

    /// <inheritdoc/>
    /// <remarks>A number is copied once a stream, and kept.</remarks>
    public override Tensor GetScalar(Device device, DType dtype, ReadOnlySpan<byte> value)
    {
        var key = ScalarKey.Of(device.Index, StreamOf(device.Index), dtype, value);
        if (_scalars.Find(key) is { } known) return known;
        Tensor scalar = MakeLastingScalar(device, dtype, value);
        _scalars.Add(key, scalar);
        return scalar;
    }

    /// <inheritdoc/>
    public override void CopyToHost(Storage source, long byteOffset, Span<byte> destination)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (destination.IsEmpty) return;
        int device = source.Device.Index;
        ThrowIfLost(device);
        _staging[device].CopyToHost(((CudaStorage)source).Use(byteOffset), destination, StreamOf(device));
        GC.KeepAlive(source);
    }

    /// <inheritdoc/>
    public override Storage AllocatePinned(Device device, Device host, long byteLength)
    {
        ThrowIfLost(device.Index);
        return PageLockedStorage.Allocate(this, host, device.Index, byteLength);
    }

    /// <inheritdoc/>
    public override bool TryCopy(
        Storage source, long sourceOffset, Storage destination, long destinationOffset, long byteLength, bool nonBlocking)
    {
        switch (source, destination)
        {
            case (CudaStorage from, CudaStorage to) when from.Device.Backend == to.Device.Backend:
                CopyBetweenDevices(from, from.Use(sourceOffset), to, to.Use(destinationOffset), byteLength);
                break;
            case (PageLockedStorage from, CudaStorage to) when from.IsFor(this, to.Device.Index):
                from.CopyToDevice(sourceOffset, to.Use(destinationOffset), byteLength, nonBlocking);
                break;
            case (CudaStorage from, PageLockedStorage to) when to.IsFor(this, from.Device.Index):
                to.CopyFromDevice(from.Use(sourceOffset), destinationOffset, byteLength, nonBlocking);
                break;
            default:
                return false;
        }

        GC.KeepAlive(source);
        GC.KeepAlive(destination);
        return true;
    }

    // The source's stream copies, after what the destination's stream has to do with the memory, and before what it does next.
    private void CopyBetweenDevices(CudaStorage source, ulong from, CudaStorage destination, ulong to, long bytes)
    {
        int first = source.Device.Index, second = destination.Device.Index;
        ThrowIfLost(first);
        ThrowIfLost(second);
        nint reading = StreamOf(first), writing = StreamOf(second);
        LetWait(first, reading, second, writing);
        _driver.CopyBetweenDevices(first, from, second, to, bytes, reading);
        LetWait(second, writing, first, reading);
    }

    private void LetWait(int device, nint stream, int other, nint otherStream)
    {
        using Streams.CudaEvent @event = CreateEvent(other);
        @event.Record(otherStream);
        _driver.WaitEvent(device, stream, @event.Handle);
    }
}
