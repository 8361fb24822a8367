using System.Numerics;
using System.Runtime.InteropServices;

namespace Arity.Kernels.Cpu.LinearAlgebra;

/// <summary>Native working memory aligned to a cache line, kept for the next call, because fresh pages are slow.</summary>
/// <remarks>Thread-safe without locks. Sizes are powers of two; of each up to <see cref="LargestKept"/> a few buffers are kept.</remarks>
internal static unsafe class BufferPool
{
    /// <summary>Larger buffers go back to the system at once. A packed block, the largest user, has at most 16 MiB.</summary>
    private const long LargestKept = 1 << 24;

    private const long Smallest = 1 << 12;
    private const int KeptOfEachSize = 4;
    private const int CacheLine = 64;

    private static readonly nint[] Kept = new nint[(BitOperations.Log2((ulong)LargestKept) + 1) * KeptOfEachSize];

    /// <summary>Memory for at least <paramref name="bytes"/>, of any content; the caller disposes it.</summary>
    /// <exception cref="OutOfMemoryException">There is not that much.</exception>
    public static Buffer Rent(long bytes)
    {
        long size = (long)BitOperations.RoundUpToPowerOf2((ulong)Math.Max(bytes, Smallest));
        if (size <= LargestKept)
        {
            foreach (ref nint slot in Slots(size))
            {
                nint kept = Volatile.Read(ref slot) == 0 ? 0 : Interlocked.Exchange(ref slot, 0);
                if (kept != 0) return new Buffer((void*)kept, size);
            }
        }
        return new Buffer(NativeMemory.AlignedAlloc((nuint)size, CacheLine), size);
    }

    private static void Return(void* start, long size)
    {
        if (size <= LargestKept)
        {
            foreach (ref nint slot in Slots(size))
                if (Volatile.Read(ref slot) == 0 && Interlocked.CompareExchange(ref slot, (nint)start, 0) == 0) return;
        }
        NativeMemory.AlignedFree(start);
    }

    private static Span<nint> Slots(long size) => Kept.AsSpan(BitOperations.Log2((ulong)size) * KeptOfEachSize, KeptOfEachSize);

    /// <summary>Rented memory; disposing gives it back.</summary>
    public readonly ref struct Buffer(void* start, long size)
    {
        public void* Start => start;

        public void Dispose() => Return(start, size);
    }
}
