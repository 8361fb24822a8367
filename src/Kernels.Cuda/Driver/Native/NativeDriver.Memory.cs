namespace Arity.Kernels.Cuda.Driver.Native;

public sealed unsafe partial class NativeDriver
{
    private const int OutOfMemory = 2;

    /// <inheritdoc/>
    public ulong TryAllocate(int device, long bytes, nint stream)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(bytes);
        _contexts.MakeCurrent(device);
        ulong address = 0;
        bool pooled = _hasPools[device];
        int result = pooled
            ? _native.Memory.AllocateAsync(&address, (nuint)bytes, stream)
            : _native.Memory.Allocate(&address, (nuint)bytes);
        if (result == OutOfMemory) return 0;
        Check(device, result, pooled ? "cuMemAllocAsync" : "cuMemAlloc");
        return address;
    }

    /// <inheritdoc/>
    public void Free(int device, ulong address, nint stream)
    {
        _contexts.MakeCurrent(device);
        if (_hasPools[device])
        {
            Check(device, _native.Memory.FreeAsync(address, stream), "cuMemFreeAsync");
            return;
        }

        // Without pools memory is free at once, whatever the stream still does with it.
        Synchronize(device, stream);
        Check(device, _native.Memory.Free(address), "cuMemFree");
    }

    /// <inheritdoc/>
    public (long Free, long Total) GetMemory(int device)
    {
        _contexts.MakeCurrent(device);
        nuint free = 0, total = 0;
        Check(device, _native.Memory.GetInfo(&free, &total), "cuMemGetInfo");
        return ((long)free, (long)total);
    }

    /// <inheritdoc/>
    public nint AllocateHost(int device, long bytes)
    {
        const uint Portable = 1; // page-locked for all devices
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(bytes);
        _contexts.MakeCurrent(device);
        nint address = 0;
        int result = _native.Memory.HostAllocate(&address, (nuint)bytes, Portable);
        if (result != 0) throw _failures.Create(device, "cuMemHostAlloc", result, $"{bytes} bytes of page-locked host memory");
        return address;
    }

    /// <inheritdoc/>
    public void FreeHost(int device, nint address)
    {
        _contexts.MakeCurrent(device);
        Check(device, _native.Memory.HostFree(address), "cuMemFreeHost");
    }

    /// <inheritdoc/>
    public void CopyToDevice(int device, nint source, ulong destination, long bytes, nint stream)
    {
        _contexts.MakeCurrent(device);
        Check(device, _native.Memory.CopyToDevice(destination, source, (nuint)bytes, stream), "cuMemcpyHtoDAsync");
    }

    /// <inheritdoc/>
    public void CopyToHost(int device, ulong source, nint destination, long bytes, nint stream)
    {
        _contexts.MakeCurrent(device);
        Check(device, _native.Memory.CopyToHost(destination, source, (nuint)bytes, stream), "cuMemcpyDtoHAsync");
    }

    /// <inheritdoc/>
    public void CopyOnDevice(int device, ulong source, ulong destination, long bytes, nint stream)
    {
        _contexts.MakeCurrent(device);
        Check(device, _native.Memory.CopyOnDevice(destination, source, (nuint)bytes, stream), "cuMemcpyDtoDAsync");
    }

    /// <inheritdoc/>
    public void CopyBetweenDevices(
        int sourceDevice, ulong source, int destinationDevice, ulong destination, long bytes, nint stream)
    {
        nint target = _contexts.Get(destinationDevice), origin = _contexts.Get(sourceDevice);
        _contexts.MakeCurrent(sourceDevice);
        Check(
            sourceDevice, _native.Memory.CopyPeer(destination, target, source, origin, (nuint)bytes, stream), "cuMemcpyPeerAsync");
    }

    /// <inheritdoc/>
    public void Fill(int device, ulong address, byte value, long bytes, nint stream)
    {
        _contexts.MakeCurrent(device);
        Check(device, _native.Memory.Fill(address, value, (nuint)bytes, stream), "cuMemsetD8Async");
    }
}
