using Arity.Kernels.Cuda.Driver;
using Arity.Kernels.Cuda.Streams;

namespace Arity.Kernels.Cuda.Memory;

/// <summary>A page-locked buffer and the mark after the last copy that uses it.</summary>
internal sealed unsafe class PinnedBuffer : IDisposable
{
    private readonly CudaEvent _lastUse;
    private readonly int _bytes;

    public PinnedBuffer(ICudaDriver driver, int device, int bytes)
    {
        _bytes = bytes;
        _lastUse = new CudaEvent(driver, device);
        try
        {
            Address = driver.AllocateHost(device, bytes);
        }
        catch
        {
            _lastUse.Dispose();
            throw;
        }
    }

    public nint Address { get; }

    public Span<byte> Bytes => new((void*)Address, _bytes);

    /// <summary>Notes that a copy was put into a stream.</summary>
    public void MarkUse(nint stream) => _lastUse.Record(stream);

    /// <summary>Waits until no copy uses the buffer.</summary>
    public void Wait() => _lastUse.Synchronize();

    public void Dispose()
    {
        Wait();
        _lastUse.Driver.FreeHost(_lastUse.Device, Address);
        _lastUse.Dispose();
    }
}
