using Arity.Kernels.Cuda.Driver;

namespace Arity.Kernels.Cuda.Memory;

/// <summary>Memory of one device, kept for reuse because the driver is slow to give it and waits to take it back.</summary>
/// <remarks>
/// <para>It is stream-ordered: a block that is given back is reused at once, but only by the stream that it was allocated for, whose
/// work runs in order. A block that other streams use too must be announced by <see cref="RecordUse"/>.</para>
/// <para>All members may be called by any thread.</para>
/// </remarks>
/// <param name="driver">The driver.</param>
/// <param name="device">The device.</param>
/// <param name="keepsMemory">
/// Whether freed memory is kept. If not, blocks have exactly the bytes asked for and go back to the driver, still in their streams' order.
/// </param>
public sealed class CachingAllocator(ICudaDriver driver, int device, bool keepsMemory = true)
{
    private readonly Lock _lock = new();
    private readonly FreeLists _cache = new();
    private readonly AllocatorCounters _counters = new();
    private readonly DeferredFrees _deferred = new();
    private readonly HashSet<nint> _liveStreams = [];
    private readonly HashSet<nint> _endedStreams = [];
    private long _limit = long.MaxValue;

    /// <summary>The driver.</summary>
    public ICudaDriver Driver { get; } = driver;

    /// <summary>The device.</summary>
    public int Device { get; } = device;

    /// <summary>The most bytes to take from the driver; <see cref="long.MaxValue"/>, as at first, for all there are.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public long Limit
    {
        get => Volatile.Read(ref _limit);
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            Volatile.Write(ref _limit, value);
        }
    }

    /// <summary>What it holds and has done, after taking in what finalizers gave back.</summary>
    public AllocatorStatistics Statistics
    {
        get
        {
            lock (_lock)
            {
                TakeDeferred();
                return _counters.Read();
            }
        }
    }

    /// <summary>Allocates uninitialised memory.</summary>
    /// <param name="bytes">How many bytes; 0 gives a block too.</param>
    /// <param name="stream">The stream that will use it, 0 for the default one.</param>
    /// <exception cref="CudaOutOfMemoryException">There is not enough, even with the cache freed and garbage collected.</exception>
    public MemoryBlock Allocate(long bytes, nint stream)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(bytes);
        long size = keepsMemory ? SizeClass.Round(bytes) : Math.Max(bytes, 1);
        lock (_lock)
        {
            TakeDeferred();
            if (!_cache.TryTake(stream, size, out ulong address)) address = TryTakeFromDriver(size, stream);
            if (address != 0) return Give(address, bytes, size, stream);
        }

        // Tensors that nobody disposed give their memory back after a collection only. Not in the lock: finalizers may want it.
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return AllocateAgain(bytes, size, stream);
    }

    /// <summary>Gives a block back.</summary>
    /// <exception cref="InvalidOperationException">It was given back before.</exception>
    /// <exception cref="ArgumentException">It is another allocator's.</exception>
    public void Free(MemoryBlock block)
    {
        CheckOwner(block);
        if (!block.TryMarkFreed())
        {
            throw new InvalidOperationException(
                $"The block of {block.ByteLength} bytes at 0x{block.Address:x} was given back twice; another may have its memory now.");
        }

        lock (_lock) TakeBack(block);
    }

    /// <summary>Gives a block back from a finalizer: it neither waits nor throws. The memory is taken in at the next allocation.</summary>
    /// <returns>False if it had been given back before.</returns>
    public bool FreeFromFinalizer(MemoryBlock block)
    {
        CheckOwner(block);
        if (!block.TryMarkFreed()) return false;
        _deferred.Add(block);
        return true;
    }

    /// <summary>Notes that another stream than the block's own uses it.</summary>
    /// <remarks>Its memory is then not reused before that stream has got to where it is when the block is given back.</remarks>
    public void RecordUse(MemoryBlock block, nint stream)
    {
        CheckOwner(block);
        if (stream == block.Stream) return;
        ObjectDisposedException.ThrowIf(block.IsFreed, block);
        lock (_lock) (block.OtherStreams ??= []).Add(stream);
    }

    /// <summary>Gives all cached memory back to the driver.</summary>
    public void EmptyCache()
    {
        lock (_lock)
        {
            TakeDeferred();
            FreeCache();
        }
    }

    /// <summary>Makes the peaks what there is now.</summary>
    public void ResetPeaks()
    {
        lock (_lock)
        {
            TakeDeferred();
            _counters.ResetPeaks();
        }
    }

    /// <summary>Notes a new stream, which the driver may have given the handle of an ended one.</summary>
    internal void StreamCreated(nint stream)
    {
        lock (_lock)
        {
            _endedStreams.Remove(stream);
            _liveStreams.Add(stream);
        }
    }

    /// <summary>Gives the memory of a stream that has ended, and what its live blocks will give back, to the default stream.</summary>
    internal void StreamEnded(nint stream)
    {
        lock (_lock)
        {
            TakeDeferred();
            _endedStreams.Add(stream);
            _liveStreams.Remove(stream);
            _cache.Move(stream, 0);
        }
    }

    /// <summary>Waits until all streams of the device have ended, and takes in what finalizers gave back.</summary>
    internal void Synchronize()
    {
        nint[] streams;
        lock (_lock)
        {
            TakeDeferred();
            streams = [0, .. _liveStreams];
        }

        foreach (nint stream in streams) Driver.Synchronize(Device, stream);
    }

    private MemoryBlock AllocateAgain(long bytes, long size, nint stream)
    {
        lock (_lock)
        {
            _counters.Retries++;
            TakeDeferred();
            if (!_cache.TryTake(stream, size, out ulong address))
            {
                FreeCache();
                address = TryTakeFromDriver(size, stream);
            }

            if (address != 0) return Give(address, bytes, size, stream);
            var (free, total) = Driver.GetMemory(Device);
            long cached = _counters.Reserved - _counters.Allocated;
            throw new CudaOutOfMemoryException(Device, bytes, _counters.Allocated, cached, free, total, Limit);
        }
    }

    private ulong TryTakeFromDriver(long size, nint stream)
    {
        if (size > Limit - _counters.Reserved) return 0;
        ulong address = Driver.TryAllocate(Device, size, stream);
        if (address != 0) _counters.TakenFromDriver(size);
        return address;
    }

    private MemoryBlock Give(ulong address, long bytes, long size, nint stream)
    {
        _counters.Given(size);
        return new MemoryBlock(this, address, bytes, size, stream);
    }

    private void TakeDeferred()
    {
        for (MemoryBlock? block = _deferred.TakeAll(); block is not null; block = block.Next) TakeBack(block);
    }

    private void TakeBack(MemoryBlock block)
    {
        nint home = _endedStreams.Contains(block.Stream) ? 0 : block.Stream;
        if (block.OtherStreams is { } others) LetWait(home, others);

        _counters.TakenBack(block.Capacity);
        if (keepsMemory)
        {
            _cache.Add(home, block.Capacity, block.Address);
            return;
        }

        _counters.GivenToDriver(block.Capacity);
        Driver.Free(Device, block.Address, home);
    }

    private void LetWait(nint stream, HashSet<nint> others)
    {
        foreach (nint other in others)
        {
            if (other != stream && !_endedStreams.Contains(other)) LetWait(stream, other);
        }
    }

    private void LetWait(nint stream, nint other)
    {
        nint @event = Driver.CreateEvent(Device, withTime: false);
        try
        {
            Driver.RecordEvent(Device, @event, other);
            Driver.WaitEvent(Device, stream, @event);
        }
        finally
        {
            Driver.DestroyEvent(Device, @event);
        }
    }

    private void FreeCache()
    {
        var streams = new HashSet<nint>();
        while (_cache.TryTakeAny(out ulong address, out long size, out nint stream))
        {
            Driver.Free(Device, address, stream);
            _counters.GivenToDriver(size);
            streams.Add(stream);
        }

        // What a stream still has to give back cannot be had by others.
        foreach (nint stream in streams) Driver.Synchronize(Device, stream);
    }

    private void CheckOwner(MemoryBlock block)
    {
        ArgumentNullException.ThrowIfNull(block);
        if (block.Owner == this) return;
        throw new ArgumentException($"The block is not of this allocator, which is device {Device}'s.", nameof(block));
    }
}
