namespace Arity.Kernels.Cuda.Driver;

/// <summary>A device has not enough memory, even after everything cached was given back.</summary>
public sealed class CudaOutOfMemoryException : CudaException
{
    private const int OutOfMemory = 2;

    /// <summary>Describes what was asked for and what there is, all in bytes.</summary>
    /// <param name="device">The device.</param>
    /// <param name="requested">What was asked for.</param>
    /// <param name="allocated">What live tensors hold.</param>
    /// <param name="cached">What the allocator keeps besides.</param>
    /// <param name="free">What the device has free.</param>
    /// <param name="total">What the device has.</param>
    /// <param name="limit">What the allocator may reserve; <see cref="long.MaxValue"/> for no limit.</param>
    public CudaOutOfMemoryException(int device, long requested, long allocated, long cached, long free, long total, long limit)
        : base("cuMemAlloc", OutOfMemory, Describe(device, requested, allocated, cached, free, total, limit))
    {
        Device = device;
        RequestedBytes = requested;
        AllocatedBytes = allocated;
        CachedBytes = cached;
        FreeBytes = free;
        TotalBytes = total;
        LimitBytes = limit;
    }

    /// <summary>The device's number.</summary>
    public int Device { get; }

    /// <summary>What was asked for.</summary>
    public long RequestedBytes { get; }

    /// <summary>What live tensors held.</summary>
    public long AllocatedBytes { get; }

    /// <summary>What the allocator still kept besides, after it had given back what it could.</summary>
    public long CachedBytes { get; }

    /// <summary>What the device had free.</summary>
    public long FreeBytes { get; }

    /// <summary>What the device has.</summary>
    public long TotalBytes { get; }

    /// <summary>What the allocator may reserve; <see cref="long.MaxValue"/> for no limit.</summary>
    public long LimitBytes { get; }

    private static string Describe(int device, long requested, long allocated, long cached, long free, long total, long limit)
    {
        string allowed = limit == long.MaxValue ? "" : $", the allocator's limit is {ByteSize.Text(limit)}";
        return $"out of memory on device {device}: {ByteSize.Text(requested)} were asked for; "
            + $"live tensors hold {ByteSize.Text(allocated)}, "
            + $"{ByteSize.Text(cached)} are cached, {ByteSize.Text(free)} of {ByteSize.Text(total)} are free{allowed}. "
            + "Dispose tensors (TensorScope), or use smaller batches.";
    }
}
