namespace Arity.Kernels.Cpu;

/// <summary>Splits a range of iterations over the threads that <see cref="Threads.Count"/> allows.</summary>
internal static class ParallelFor
{
    /// <summary>
    /// Invokes <paramref name="body"/> on contiguous, disjoint ranges that together are [0, <paramref name="count"/>), at most
    /// <see cref="Threads.Count"/> of them, and returns when all are done. Everything runs on the caller's thread, as one range, when the
    /// work is small, one thread is allowed, the caller is itself inside a parallel loop, or another thread has the workers at this moment.
    /// </summary>
    /// <param name="count">The number of iterations; zero or less does nothing.</param>
    /// <param name="grain">How many iterations make a second thread worth its start, which costs a few microseconds.</param>
    /// <param name="body">The loop body, shared by all threads.</param>
    /// <param name="alignment">Ranges begin at multiples of this, for example the elements in a cache line.</param>
    /// <remarks>An exception of the body reaches the caller after all ranges have ended; of several, the first one does.</remarks>
    public static void Run<TBody>(long count, long grain, ref TBody body, long alignment = 1)
        where TBody : struct, IRangeBody
    {
        if (count <= 0) return;
        if (count <= grain || WorkerPool.IsInside || Threads.Count == 1 || !RunOnPool(count, grain, ref body, alignment))
            body.Invoke(0, count);
    }

    private static bool RunOnPool<TBody>(long count, long grain, ref TBody body, long alignment)
        where TBody : struct, IRangeBody
    {
        long size = RangeSize(count, grain, alignment, Threads.Count);
        return size < count && WorkerPool.Shared.TryRun(count, size, ref body);
    }

    /// <summary>The iterations of every range but the last: even shares, not far below the grain, rounded up to the alignment.</summary>
    internal static long RangeSize(long count, long grain, long alignment, int threads)
    {
        long parts = Math.Min(threads, CeilingDivide(count, Math.Max(grain, 1)));
        return CeilingDivide(CeilingDivide(count, parts), alignment) * alignment;
    }

    // Not (a + b - 1) / b, which overflows for counts near long.MaxValue.
    private static long CeilingDivide(long dividend, long divisor) => dividend / divisor + (dividend % divisor == 0 ? 0 : 1);
}
