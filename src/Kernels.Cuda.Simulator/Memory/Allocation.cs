using System.Runtime.InteropServices;

namespace Arity.Kernels.Cuda.Simulator;

/// <summary>A piece of device memory with a shadow byte for each byte: 1 once it has been written.</summary>
internal sealed unsafe class Allocation
{
    private const byte Poison = 0xCD;

    // Larger pieces are left alone, so that tests of 64-bit offsets take the memory that they touch and no more.
    private const long MostPoisoned = 1L << 28;

    private GlobalRaces? _races;

    public Allocation(ulong address, long bytes)
    {
        Address = address;
        Bytes = bytes;
        Data = (byte*)NativeMemory.AlignedAlloc((nuint)bytes, 256);
        Valid = (byte*)NativeMemory.AllocZeroed((nuint)bytes);
        if (bytes <= MostPoisoned) NativeMemory.Fill(Data, (nuint)bytes, Poison);
    }

    public ulong Address { get; }

    public long Bytes { get; }

    public byte* Data { get; private set; }

    public byte* Valid { get; private set; }

    /// <summary>Watches for races; null of a piece that is too large.</summary>
    public GlobalRaces? Races => Bytes > GlobalRaces.MostBytes ? null : _races ?? WatchRaces();

    public bool IsFreed => Data == null;

    public bool Contains(ulong address, long bytes) => address >= Address && address - Address + (ulong)bytes <= (ulong)Bytes;

    private GlobalRaces WatchRaces()
    {
        Interlocked.CompareExchange(ref _races, new GlobalRaces(Bytes), null);
        return _races;
    }

    public void Free()
    {
        NativeMemory.AlignedFree(Data);
        NativeMemory.Free(Valid);
        Data = Valid = null;
        _races = null; // what was freed stays listed for a while, its notes need not
    }
}
