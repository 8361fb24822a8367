using System.Runtime.InteropServices;

namespace Arity.Kernels.Cuda.Simulator;

/// <summary>A piece of device memory with a shadow byte for each byte: 1 once it has been written.</summary>
internal sealed unsafe class Allocation
{
    private const byte Poison = 0xCD;

    public Allocation(ulong address, long bytes)
    {
        Address = address;
        Bytes = bytes;
        Data = (byte*)NativeMemory.AlignedAlloc((nuint)bytes, 256);
        Valid = (byte*)NativeMemory.AllocZeroed((nuint)bytes);
        NativeMemory.Fill(Data, (nuint)bytes, Poison);
    }

    public ulong Address { get; }

    public long Bytes { get; }

    public byte* Data { get; private set; }

    public byte* Valid { get; private set; }

    public bool IsFreed => Data == null;

    public bool Contains(ulong address, long bytes) => address >= Address && address - Address + (ulong)bytes <= (ulong)Bytes;

    public void Free()
    {
        NativeMemory.AlignedFree(Data);
        NativeMemory.Free(Valid);
        Data = Valid = null;
    }
}
