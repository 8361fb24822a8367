using Arity.Kernels.Cuda.Driver;
using Arity.Kernels.Cuda.Memory;

namespace Arity.Kernels.Cuda.Streams;

/// <summary>A queue of work on a device that runs in order, beside other streams and the default one.</summary>
/// <remarks>Make it current with <see cref="CurrentStream.Use"/>. Dispose waits until it has ended.</remarks>
public sealed class CudaStream : IDisposable
{
    private readonly CachingAllocator _allocator;
    private int _disposed;

    /// <summary>Makes a stream.</summary>
    /// <param name="allocator">The allocator of its device; it gets the stream's memory when the stream ends.</param>
    public CudaStream(CachingAllocator allocator)
    {
        ArgumentNullException.ThrowIfNull(allocator);
        _allocator = allocator;
        Handle = Driver.CreateStream(Device);
        allocator.StreamCreated(Handle);
    }

    /// <summary>The driver.</summary>
    public ICudaDriver Driver => _allocator.Driver;

    /// <summary>The device.</summary>
    public int Device => _allocator.Device;

    /// <summary>The driver's handle, a <c>CUstream</c>.</summary>
    public nint Handle { get; }

    /// <summary>Waits until all work given to the stream has ended.</summary>
    /// <exception cref="CudaException">A kernel in it failed.</exception>
    public void Synchronize()
    {
        CheckAlive();
        Driver.Synchronize(Device, Handle);
    }

    /// <summary>Puts an event into the stream.</summary>
    public void Record(CudaEvent @event)
    {
        ArgumentNullException.ThrowIfNull(@event);
        CheckAlive();
        @event.Record(Handle);
    }

    /// <summary>Lets what is given to the stream from now on wait for an event, also of another device.</summary>
    public void Wait(CudaEvent @event)
    {
        ArgumentNullException.ThrowIfNull(@event);
        CheckAlive();
        Driver.WaitEvent(Device, Handle, @event.Handle);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0) return;
        Driver.Synchronize(Device, Handle);
        _allocator.StreamEnded(Handle);
        Driver.DestroyStream(Device, Handle);
    }

    internal void CheckAlive() => ObjectDisposedException.ThrowIf(Volatile.Read(ref _disposed) != 0, this);
}
