using System.Collections.Concurrent;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Arity.Kernels.Cpu;

/// <summary>Blocks of native memory, 64-byte aligned, kept in size classes so that a loop meets warm pages again.</summary>
/// <remarks>
/// The collector does not see native memory, so a loop that drops large tensors would outrun it. When a class is empty and much has
/// been rented since the last look, the pool lets the collector find dropped tensors first: a young collection costs less than
/// faulting in fresh pages.
/// </remarks>
internal static unsafe class NativePool
{
    private const nuint Alignment = 64;
    private const int SmallestClass = 12;
    private const long CollectEvery = 128L << 20;
    private const long KeepAtMost = 1L << 30;
    private static readonly ConcurrentBag<nint>[] Free = CreateClasses();
    private static long s_liveBytes;
    private static long s_keptBytes;
    private static long s_rentedSinceCollection;

    /// <summary>Bytes rented and not yet returned.</summary>
    public static long LiveBytes => Volatile.Read(ref s_liveBytes);

    public static nint Rent(long byteLength)
    {
        int sizeClass = ClassOf(byteLength);
        long size = SizeOf(sizeClass);
        nint block = TryTake(sizeClass, size);
        if (block == 0 && Interlocked.Add(ref s_rentedSinceCollection, size) > CollectEvery)
        {
            CollectDropped();
            block = TryTake(sizeClass, size);
        }

        if (block == 0) block = Allocate((nuint)size);
        Interlocked.Add(ref s_liveBytes, size);
        GC.AddMemoryPressure(size);
        return block;
    }

    public static void Return(nint block, long byteLength)
    {
        if (block == 0) return;
        int sizeClass = ClassOf(byteLength);
        long size = SizeOf(sizeClass);
        Interlocked.Add(ref s_liveBytes, -size);
        GC.RemoveMemoryPressure(size);
        if (Interlocked.Add(ref s_keptBytes, size) <= KeepAtMost)
        {
            Free[sizeClass].Add(block);
            return;
        }

        Interlocked.Add(ref s_keptBytes, -size);
        NativeMemory.AlignedFree((void*)block);
    }

    private static nint Allocate(nuint size)
    {
        void* block = NativeMemory.AlignedAlloc(size, HugePages.AlignmentOf(size, Alignment));
        HugePages.Advise(block, size);
        return (nint)block;
    }

    private static nint TryTake(int sizeClass, long size)
    {
        if (!Free[sizeClass].TryTake(out nint block)) return 0;
        Interlocked.Add(ref s_keptBytes, -size);
        return block;
    }

    private static void CollectDropped()
    {
        Interlocked.Exchange(ref s_rentedSinceCollection, 0);
        GC.Collect(1, GCCollectionMode.Forced, blocking: true);
        GC.WaitForPendingFinalizers();
    }

    // Four classes an octave waste at most a fifth of the memory.
    private static int ClassOf(long byteLength)
    {
        long size = Math.Max(byteLength, 1L << SmallestClass);
        int octave = BitOperations.Log2((ulong)(size - 1));
        int quarter = (int)((size - 1) >> (octave - 2)) & 3;
        return ((octave - SmallestClass + 1) * 4) + quarter;
    }

    private static long SizeOf(int sizeClass)
    {
        int octave = (sizeClass / 4) + SmallestClass - 1;
        return (1L << octave) + (((sizeClass & 3) + 1L) << (octave - 2));
    }

    private static ConcurrentBag<nint>[] CreateClasses()
    {
        var classes = new ConcurrentBag<nint>[(64 - SmallestClass + 1) * 4];
        for (int i = 0; i < classes.Length; i++) classes[i] = [];
        return classes;
    }
}
