using Arity.Kernels.Cuda.Driver;
using Arity.Kernels.Cuda.Streams;

namespace Arity.Kernels.Cuda.Memory;

/// <summary>A page-locked buffer and the mark after the last copy that uses it.</summary>
internal sealed unsafe class PinnedBuffer : IDisposable
{
    private readonly CudaEvent _lastUse;
    private readonly long _bytes;
    private nint _lastStream;

    public PinnedBuffer(ICudaDriver driver, int device, long bytes)
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

    public Span<byte> Bytes => new((void*)Address, checked((int)_bytes));

    /// <summary>Notes that a copy was put into a stream.</summary>
    public void MarkUse(nint stream)
    {
        // The mark stands after copies in other streams, too.
        if (stream != _lastStream) _lastUse.Driver.WaitEvent(_lastUse.Device, stream, _lastUse.Handle);
        _lastStream = stream;
        _lastUse.Record(stream);
    }

    /// <summary>Waits until no copy uses the buffer.</summary>
    public void Wait() => _lastUse.Synchronize();

    public void Dispose()
    {
        Wait();
        _lastUse.Driver.FreeHost(_lastUse.Device, Address);
        _lastUse.Dispose();
    }
}
