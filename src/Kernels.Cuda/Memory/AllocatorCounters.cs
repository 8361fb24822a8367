namespace Arity.Kernels.Cuda.Memory;

/// <summary>Counts for <see cref="AllocatorStatistics"/>; the caller holds the allocator's lock.</summary>
internal sealed class AllocatorCounters
{
    private long _peakAllocated, _peakReserved, _live, _allocations, _driverAllocations, _driverFrees;

    public long Allocated { get; private set; }

    public long Reserved { get; private set; }

    public long Retries { get; set; }

    public void TakenFromDriver(long bytes)
    {
        _driverAllocations++;
        Reserved += bytes;
        _peakReserved = Math.Max(_peakReserved, Reserved);
    }

    public void GivenToDriver(long bytes)
    {
        _driverFrees++;
        Reserved -= bytes;
    }

    public void Given(long bytes)
    {
        _allocations++;
        _live++;
        Allocated += bytes;
        _peakAllocated = Math.Max(_peakAllocated, Allocated);
    }

    public void TakenBack(long bytes)
    {
        _live--;
        Allocated -= bytes;
    }

    public void ResetPeaks() => (_peakAllocated, _peakReserved) = (Allocated, Reserved);

    public AllocatorStatistics Read() => new()
    {
        AllocatedBytes = Allocated,
        ReservedBytes = Reserved,
        PeakAllocatedBytes = _peakAllocated,
        PeakReservedBytes = _peakReserved,
        LiveBlocks = _live,
        Allocations = _allocations,
        CacheHits = _allocations - _driverAllocations,
        DriverAllocations = _driverAllocations,
        DriverFrees = _driverFrees,
        Retries = Retries,
    };
}
