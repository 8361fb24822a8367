namespace Arity.Kernels.Cuda.Memory;

/// <summary>Device memory from a <see cref="CachingAllocator"/>; give it back once, with <see cref="CachingAllocator.Free"/>.</summary>
public sealed class MemoryBlock
{
    private const int Live = 0;
    private const int Freed = 1;
    private int _state = Live;

    internal MemoryBlock(CachingAllocator owner, ulong address, long byteLength, long capacity, nint stream)
    {
        Owner = owner;
        Address = address;
        ByteLength = byteLength;
        Capacity = capacity;
        Stream = stream;
    }

    /// <summary>Where it is on the device, aligned to 256 bytes.</summary>
    public ulong Address { get; }

    /// <summary>How many bytes were asked for.</summary>
    public long ByteLength { get; }

    /// <summary>How many bytes there are.</summary>
    public long Capacity { get; }

    /// <summary>Whether it has been given back.</summary>
    public bool IsFreed => Volatile.Read(ref _state) == Freed;

    /// <summary>The stream in whose order the memory is reused.</summary>
    internal nint Stream { get; }

    /// <summary>The allocator that gave it.</summary>
    internal CachingAllocator Owner { get; }

    /// <summary>Other streams that use the memory, or null.</summary>
    internal HashSet<nint>? OtherStreams { get; set; }

    /// <summary>The next block of a <see cref="DeferredFrees"/> list.</summary>
    internal MemoryBlock? Next { get; set; }

    /// <summary>Marks it as given back.</summary>
    /// <returns>False if it was already.</returns>
    internal bool TryMarkFreed() => Interlocked.Exchange(ref _state, Freed) == Live;
}
