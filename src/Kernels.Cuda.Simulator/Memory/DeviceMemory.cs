namespace Arity.Kernels.Cuda.Simulator;

/// <summary>The global memory of a simulated device: allocations with gaps between, at addresses that no device uses twice.</summary>
internal sealed unsafe class DeviceMemory(int device, long totalBytes)
{
    private const ulong FirstAddress = 0x7f00_0000_0000;
    private const ulong Granularity = 256;
    private const int KeptTombstones = 1024;

    private readonly Lock _lock = new();
    private Allocation[] _table = [];
    private ulong _next = FirstAddress + ((ulong)device << 40);
    private long _used;

    public long TotalBytes => totalBytes;

    public long FreeBytes => totalBytes - Volatile.Read(ref _used);

    /// <returns>The address, or 0 when there is not enough.</returns>
    public ulong TryAllocate(long bytes)
    {
        lock (_lock)
        {
            if (bytes > totalBytes - _used)
                return 0;
            _used += bytes;
            return Add(bytes).Address;
        }
    }

    /// <summary>A variable of a module: it does not count as allocated.</summary>
    public Allocation AddVariable(long bytes)
    {
        lock (_lock)
            return Add(bytes);
    }

    public void Remove(Allocation variable) => variable.Free();

    public void Free(ulong address)
    {
        lock (_lock)
        {
            Allocation? allocation = Find(address);
            if (allocation is null || allocation.Address != address)
                throw new SimulatorException("cuMemFree_v2", 1, null, $"0x{address:x} is not the start of an allocation");
            if (allocation.IsFreed)
                throw new UseAfterFreeException("cuMemFree_v2", null, $"0x{address:x} is freed a second time");
            _used -= allocation.Bytes;
            allocation.Free();
            DropTombstones();
        }
    }

    /// <summary>The last allocation that starts at or before an address, if it reaches it or its gap does.</summary>
    public Allocation? Find(ulong address)
    {
        Allocation[] table = Volatile.Read(ref _table);
        int low = 0, high = table.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (table[middle].Address <= address)
                low = middle + 1;
            else
                high = middle;
        }

        return low == 0 ? null : table[low - 1];
    }

    /// <summary>The allocation that holds a range.</summary>
    public Allocation Require(ulong address, long bytes, string call, FaultSite? site)
    {
        Allocation? allocation = Find(address);
        if (allocation is null || !allocation.Contains(address, bytes))
            throw new OutOfBoundsException(call, site, Describe(address, bytes, allocation));
        if (allocation.IsFreed)
            throw new UseAfterFreeException(call, site, $"0x{address:x} lies in an allocation of {allocation.Bytes} bytes that was freed");
        return allocation;
    }

    private static string Describe(ulong address, long bytes, Allocation? before) => before is null
        ? $"{bytes} bytes at 0x{address:x} lie in no allocation"
        : $"{bytes} bytes at 0x{address:x} lie at offset {address - before.Address} of an allocation of {before.Bytes} bytes";

    private Allocation Add(long bytes)
    {
        var allocation = new Allocation(_next, bytes);
        _next += (((ulong)bytes + Granularity - 1) & ~(Granularity - 1)) + Granularity;
        Volatile.Write(ref _table, [.. _table, allocation]);
        return allocation;
    }

    private void DropTombstones()
    {
        int surplus = _table.Count(a => a.IsFreed) - KeptTombstones;
        if (surplus > KeptTombstones)
            Volatile.Write(ref _table, [.. _table.Where(a => !a.IsFreed || surplus-- <= 0)]);
    }
}
