using Arity.Ptx.Syntax;

namespace Arity.Kernels.Cuda.Simulator;

/// <summary>Turns addresses into places in host memory and makes the checks.</summary>
internal sealed unsafe class MemoryAccess(MemoryOperand memory)
{
    private Allocation? _last;

    public ulong GetAddress(SimulatedThread thread) => (thread.Registers[memory.Address] & memory.Mask) + (ulong)memory.Offset;

    /// <summary>The place of an access, checked and noted.</summary>
    public byte* Access(Instruction site, SimulatedThread thread, ulong at, int bytes, bool reads, bool writes)
    {
        if ((at & (ulong)(bytes - 1)) != 0)
        {
            throw new MisalignedAccessException(
                "cuLaunchKernel", thread.Site(site), $"0x{at:x} is not aligned to the {bytes} bytes accessed");
        }

        return memory.Space switch
        {
            PtxSpace.Shared => AccessShared(site, thread, at, bytes, reads, writes),
            PtxSpace.Local => AccessLocal(site, thread, at, bytes, reads, writes),
            PtxSpace.Generic when AddressWindow.IsShared(at) => AccessShared(site, thread, at - AddressWindow.Shared, bytes, reads, writes),
            PtxSpace.Generic when AddressWindow.IsLocal(at) => AccessLocal(site, thread, at - AddressWindow.Local, bytes, reads, writes),
            _ => AccessGlobal(site, thread, at, bytes, reads, writes),
        };
    }

    private byte* AccessGlobal(Instruction site, SimulatedThread thread, ulong at, int bytes, bool reads, bool writes)
    {
        Allocation? found = _last;
        if (found is null || found.IsFreed || !found.Contains(at, bytes))
            _last = found = Find(site, thread, at, bytes);
        ulong start = at - found.Address;
        if (reads && !IsWritten(found.Valid + start, bytes))
            throw Uninitialized(site, thread, $"{bytes} bytes of global memory at 0x{at:x} (offset {start} of {found.Bytes})");
        if (writes)
            MarkWritten(found.Valid + start, bytes);
        if (!thread.Block.Program.HasAtomics && found.Races is { } races)
            CheckRace(races, site, thread, found, at, bytes, writes);
        return found.Data + start;
    }

    private void CheckRace(
        GlobalRaces races, Instruction site, SimulatedThread thread, Allocation found, ulong at, int bytes, bool writes)
    {
        int start = (int)(at - found.Address);
        AccessMark mark = AccessMark.Of(thread);
        AccessMark? other = writes
            ? races.Write(mark, start, bytes, memory.IsStrong)
            : races.Read(mark, start, bytes, memory.IsStrong);
        if (other is not { } first)
            return;
        throw new GlobalRaceException(
            "cuLaunchKernel",
            thread.Site(site),
            $"{(writes ? "writes" : "reads")} global memory at 0x{at:x} (offset {start} of {found.Bytes}), which "
            + $"{thread.Block.Describe(first.Block, first.Thread)} accesses too, and no barrier orders them");
    }

    private static Allocation Find(Instruction site, SimulatedThread thread, ulong at, int bytes)
    {
        Allocation? found = thread.Block.Memory.Find(at);
        return found is { IsFreed: false } && found.Contains(at, bytes)
            ? found
            : thread.Block.Memory.Require(at, bytes, "cuLaunchKernel", thread.Site(site));
    }

    private byte* AccessLocal(Instruction site, SimulatedThread thread, ulong at, int bytes, bool reads, bool writes)
    {
        int size = thread.Block.Program.LocalBytes;
        if (at + (ulong)bytes > (ulong)size)
            throw Outside(site, thread, $"{bytes} bytes at offset {at} of {size} bytes of local memory");
        if (reads && !IsWritten(thread.LocalValid + at, bytes))
            throw Uninitialized(site, thread, $"{bytes} bytes of local memory at offset {at}");
        if (writes)
            MarkWritten(thread.LocalValid + at, bytes);
        return thread.Local + at;
    }

    private byte* AccessShared(Instruction site, SimulatedThread thread, ulong at, int bytes, bool reads, bool writes)
    {
        SharedMemory shared = thread.Block.Shared;
        if (at + (ulong)bytes > (ulong)shared.Bytes)
            throw Outside(site, thread, $"{bytes} bytes at offset {at} of {shared.Bytes} bytes of shared memory");
        int start = (int)at;
        int other = writes ? shared.Write(thread, start, bytes, memory.IsStrong) : shared.Read(thread, start, bytes, memory.IsStrong);
        if (other >= 0)
            throw Race(site, thread, other, start, writes);
        if (reads && !shared.IsValid(start, bytes))
            throw Uninitialized(site, thread, $"{bytes} bytes of shared memory at offset {start}");
        if (writes)
            shared.MarkValid(start, bytes);
        return shared.Data + start;
    }

    private static void MarkWritten(byte* valid, int bytes)
    {
        if (bytes == 4)
            *(uint*)valid = 0x01010101;
        else if (bytes == 8)
            *(ulong*)valid = 0x0101010101010101;
        else
            new Span<byte>(valid, bytes).Fill(1);
    }

    private static bool IsWritten(byte* valid, int bytes) => bytes switch
    {
        1 => *valid == 1,
        2 => *(ushort*)valid == 0x0101,
        4 => *(uint*)valid == 0x01010101,
        8 => *(ulong*)valid == 0x0101010101010101,
        _ => new ReadOnlySpan<byte>(valid, bytes).IndexOfAnyExcept((byte)1) < 0,
    };

    private static OutOfBoundsException Outside(Instruction site, SimulatedThread thread, string what) =>
        new("cuLaunchKernel", thread.Site(site), $"{what} lie outside");

    private static UninitializedReadException Uninitialized(Instruction site, SimulatedThread thread, string what) =>
        new("cuLaunchKernel", thread.Site(site), $"reads {what}, which nothing has written");

    private static SharedRaceException Race(Instruction site, SimulatedThread thread, int other, int start, bool writes) => new(
        "cuLaunchKernel",
        thread.Site(site),
        $"{(writes ? "writes" : "reads")} shared memory at offset {start}, which {thread.Block.Describe(other)} accesses too, "
        + "and no barrier stands between");
}
