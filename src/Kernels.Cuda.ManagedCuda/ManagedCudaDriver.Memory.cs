using ManagedCuda.BasicTypes;
using static ManagedCuda.DriverAPINativeMethods;

namespace Arity.Kernels.Cuda.ManagedCuda;

public sealed unsafe partial class ManagedCudaDriver
{
    /// <inheritdoc/>
    public ulong TryAllocate(int device, long bytes, nint stream)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(bytes);
        _contexts.MakeCurrent(device);
        var address = default(CUdeviceptr);
        bool pooled = _hasPools[device];
        CUResult result = pooled
            ? MemoryManagement.cuMemAllocAsync(ref address, bytes, Stream(stream))
            : MemoryManagement.cuMemAlloc_v2(ref address, bytes);
        if (result == CUResult.ErrorOutOfMemory) return 0;
        Check(device, result, pooled ? "cuMemAllocAsync" : "cuMemAlloc");
        return address.Pointer;
    }

    /// <inheritdoc/>
    public void Free(int device, ulong address, nint stream)
    {
        _contexts.MakeCurrent(device);
        if (_hasPools[device])
        {
            Check(device, MemoryManagement.cuMemFreeAsync(Pointer(address), Stream(stream)), "cuMemFreeAsync");
            return;
        }

        // Without pools memory is free at once, whatever the stream still does with it.
        Synchronize(device, stream);
        Check(device, MemoryManagement.cuMemFree_v2(Pointer(address)), "cuMemFree");
    }

    /// <inheritdoc/>
    public (long Free, long Total) GetMemory(int device)
    {
        _contexts.MakeCurrent(device);
        SizeT free = 0, total = 0;
        Check(device, MemoryManagement.cuMemGetInfo_v2(ref free, ref total), "cuMemGetInfo");
        return (free, total);
    }

    /// <inheritdoc/>
    public nint AllocateHost(int device, long bytes)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(bytes);
        _contexts.MakeCurrent(device);
        nint address = 0;
        CUResult result = MemoryManagement.cuMemHostAlloc(ref address, bytes, CUMemHostAllocFlags.Portable);
        if (result == CUResult.Success) return address;
        throw _failures.Create(device, "cuMemHostAlloc", (int)result, $"{bytes} bytes of page-locked host memory");
    }

    /// <inheritdoc/>
    public void FreeHost(int device, nint address)
    {
        _contexts.MakeCurrent(device);
        Check(device, MemoryManagement.cuMemFreeHost(address), "cuMemFreeHost");
    }

    /// <inheritdoc/>
    public void CopyToDevice(int device, nint source, ulong destination, long bytes, nint stream)
    {
        _contexts.MakeCurrent(device);
        CUResult result = AsynchronousMemcpy_v2.cuMemcpyHtoDAsync_v2(Pointer(destination), source, bytes, Stream(stream));
        Check(device, result, "cuMemcpyHtoDAsync");
    }

    /// <inheritdoc/>
    public void CopyToHost(int device, ulong source, nint destination, long bytes, nint stream)
    {
        _contexts.MakeCurrent(device);
        CUResult result = AsynchronousMemcpy_v2.cuMemcpyDtoHAsync_v2(destination, Pointer(source), bytes, Stream(stream));
        Check(device, result, "cuMemcpyDtoHAsync");
    }

    /// <inheritdoc/>
    public void CopyOnDevice(int device, ulong source, ulong destination, long bytes, nint stream)
    {
        _contexts.MakeCurrent(device);
        CUResult result = AsynchronousMemcpy_v2.cuMemcpyDtoDAsync_v2(Pointer(destination), Pointer(source), bytes, Stream(stream));
        Check(device, result, "cuMemcpyDtoDAsync");
    }

    /// <inheritdoc/>
    public void CopyBetweenDevices(
        int sourceDevice, ulong source, int destinationDevice, ulong destination, long bytes, nint stream)
    {
        CUcontext target = _contexts.Get(destinationDevice), origin = _contexts.Get(sourceDevice);
        _contexts.MakeCurrent(sourceDevice);
        CUResult result = AsynchronousMemcpy_v2.cuMemcpyPeerAsync(
            Pointer(destination), target, Pointer(source), origin, bytes, Stream(stream));
        Check(sourceDevice, result, "cuMemcpyPeerAsync");
    }

    /// <inheritdoc/>
    public void Fill(int device, ulong address, byte value, long bytes, nint stream)
    {
        _contexts.MakeCurrent(device);
        Check(device, MemsetAsync.cuMemsetD8Async(Pointer(address), value, bytes, Stream(stream)), "cuMemsetD8Async");
    }

    private static CUdeviceptr Pointer(ulong address) => new() { Pointer = address };
}
