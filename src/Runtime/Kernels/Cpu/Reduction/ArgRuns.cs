using System.Runtime.CompilerServices;

namespace Arity.Kernels.Cpu;

/// <summary>Argument reductions along runs, one output after the other; long ones in chunks, which are compared afterwards.</summary>
internal readonly unsafe struct ArgRuns<T, TOrder>(ReductionPlan* plan, RunReader<T> reader, ArgBest<T, TOrder>* partials, long chunks)
    : IRangeBody
    where T : unmanaged
    where TOrder : struct, IArgOrder<T>
{
    private const long Chunk = 65536;

    public static void Run(ReductionPlan* plan)
    {
        var reader = new RunReader<T>(plan);
        long outputs = plan->Kept.Count, chunks = outputs >= 64 ? 1 : (plan->Reduced.Count + Chunk - 1) / Chunk;
        using var partials = new Scratch<ArgBest<T, TOrder>>(chunks == 1 ? 0 : outputs * chunks);
        var runs = new ArgRuns<T, TOrder>(plan, reader, partials.Pointer, chunks);
        ParallelFor.Run(outputs * chunks, Math.Max(1, Chunk / 2 / plan->Reduced.Count), ref runs);
        if (chunks > 1) runs.CompareChunks();
    }

    [SkipLocalsInit]
    public void Invoke(long begin, long end)
    {
        T* buffer = stackalloc T[RunReader<T>.Block];
        long length = chunks == 1 ? plan->Reduced.Count : Chunk;
        var walk = new DimsWalk(&plan->Kept, begin / chunks);
        for (long item = begin; item < end; item++)
        {
            long from = item % chunks * length;
            ArgBest<T, TOrder> best = Find(plan->Input + walk.Offset, from, Math.Min(from + length, plan->Reduced.Count), buffer);
            if (chunks == 1) Write(best.Index, walk.OtherOffset);
            else partials[item] = best;
            if (item % chunks == chunks - 1) walk.Advance(&plan->Kept, 1);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private ArgBest<T, TOrder> Find(byte* origin, long from, long to, T* buffer)
    {
        var best = new ArgBest<T, TOrder>(default, -1);
        for (; from < to && !best.IsFinal; from += RunReader<T>.Block)
        {
            long count = Math.Min(to - from, RunReader<T>.Block);
            best.Add(reader.Read(origin, from, count, buffer), count, from);
        }

        return best;
    }

    private void CompareChunks()
    {
        var walk = new DimsWalk(&plan->Kept, 0);
        for (long output = 0; output < plan->Kept.Count; output++)
        {
            ArgBest<T, TOrder> best = partials[output * chunks];
            for (long chunk = 1; chunk < chunks; chunk++) best.Add(partials[(output * chunks) + chunk]);
            Write(best.Index, walk.OtherOffset);
            walk.Advance(&plan->Kept, 1);
        }
    }

    private void Write(long index, long offset)
        => CastTable.Get(DType.Int64, plan->OutputType)((byte*)&index, sizeof(long), plan->Output + offset, 0, 1);
}
