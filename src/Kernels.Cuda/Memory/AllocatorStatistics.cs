namespace Arity.Kernels.Cuda.Memory;

/// <summary>What a <see cref="CachingAllocator"/> holds and has done.</summary>
public sealed record AllocatorStatistics
{
    /// <summary>Bytes of blocks in use, rounded up to their size classes.</summary>
    public required long AllocatedBytes { get; init; }

    /// <summary>Bytes taken from the driver: in use or cached.</summary>
    public required long ReservedBytes { get; init; }

    /// <summary>The most that <see cref="AllocatedBytes"/> has been since the start or the last reset.</summary>
    public required long PeakAllocatedBytes { get; init; }

    /// <summary>The most that <see cref="ReservedBytes"/> has been since the start or the last reset.</summary>
    public required long PeakReservedBytes { get; init; }

    /// <summary>How many blocks are in use.</summary>
    public required long LiveBlocks { get; init; }

    /// <summary>How many blocks have been asked for and given.</summary>
    public required long Allocations { get; init; }

    /// <summary>How many of <see cref="Allocations"/> came from the cache.</summary>
    public required long CacheHits { get; init; }

    /// <summary>How many blocks were taken from the driver.</summary>
    public required long DriverAllocations { get; init; }

    /// <summary>How many blocks were given back to the driver.</summary>
    public required long DriverFrees { get; init; }

    /// <summary>How often the cache was freed because there was not enough memory.</summary>
    public required long Retries { get; init; }

    /// <summary>Bytes kept for reuse.</summary>
    public long CachedBytes => ReservedBytes - AllocatedBytes;
}
