using Arity.Kernels.Cuda.Driver;

namespace Arity.Kernels.Cuda.Memory;

/// <summary>Page-locked host memory of a tensor, from and to which one device copies while the host goes on.</summary>
/// <remarks>It is given back once no copy uses it, by the last tensor that shares it or by the collector.</remarks>
internal sealed class PageLockedStorage : Storage
{
    private readonly CudaBackend _backend;
    private readonly int _device;
    private readonly PinnedBuffer _buffer;
    private int _references = 1;
    private int _released;

    private PageLockedStorage(CudaBackend backend, Device host, int device, long byteLength, PinnedBuffer buffer)
        : base(host, buffer.Address, byteLength, isHostAccessible: true)
    {
        (_backend, _device, _buffer) = (backend, device, buffer);
        ReleaseWithScope();
    }

    ~PageLockedStorage()
    {
        try
        {
            GiveBack();
        }
        catch (CudaDeviceLostException)
        {
            // The loss is noted; every later call reports it, where this thread would end the process.
        }
    }

    /// <summary>Allocates.</summary>
    /// <param name="backend">The device's backend.</param>
    /// <param name="host">The device whose memory the tensor has.</param>
    /// <param name="device">The number of the device that copies.</param>
    /// <param name="byteLength">The length in bytes; may be zero.</param>
    public static PageLockedStorage Allocate(CudaBackend backend, Device host, int device, long byteLength)
        => new(backend, host, device, byteLength, new PinnedBuffer(backend.Driver, device, Math.Max(byteLength, 1)));

    /// <summary>Whether this device may copy it directly.</summary>
    public bool IsFor(CudaBackend backend, int device) => backend == _backend && device == _device;

    /// <summary>Puts a copy to the device into this thread's stream.</summary>
    public void CopyToDevice(long offset, ulong destination, long bytes, bool nonBlocking)
    {
        nint stream = Begin();
        _backend.Driver.CopyToDevice(_device, _buffer.Address + (nint)offset, destination, bytes, stream);
        End(stream, nonBlocking);
    }

    /// <summary>Puts a copy from the device into this thread's stream.</summary>
    public void CopyFromDevice(ulong source, long offset, long bytes, bool nonBlocking)
    {
        nint stream = Begin();
        _backend.Driver.CopyToHost(_device, source, _buffer.Address + (nint)offset, bytes, stream);
        End(stream, nonBlocking);
    }

    protected override void AddReference() => Interlocked.Increment(ref _references);

    protected override void ReleaseReference()
    {
        if (Interlocked.Decrement(ref _references) == 0) Release();
    }

    protected override void Release()
    {
        if (Volatile.Read(ref _released) != 0) return;
        GC.SuppressFinalize(this);
        GiveBack();
        ClearAddress();
    }

    private nint Begin()
    {
        if (Address == 0) ThrowReleased();
        return _backend.StreamOf(_device);
    }

    private void End(nint stream, bool nonBlocking)
    {
        _buffer.MarkUse(stream);
        if (!nonBlocking) _buffer.Wait();
    }

    // On a lost device nothing copies any more, and nothing can be given back.
    private void GiveBack()
    {
        if (Interlocked.Exchange(ref _released, 1) != 0 || _backend.Driver.GetLoss(_device) is not null) return;
        _buffer.Dispose();
    }
}
