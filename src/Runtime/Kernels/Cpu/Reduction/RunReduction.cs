using System.Runtime.CompilerServices;

namespace Arity.Kernels.Cpu;

/// <summary>Reduces runs, one output after the other; long ones in chunks of a fixed size, whose results are combined afterwards.</summary>
internal unsafe struct RunReduction<T, TOperator>(ReductionPlan* plan, RunReader<T> reader, T* partials, long chunks) : IRangeBody
    where T : unmanaged
    where TOperator : struct, IReductionOperator<T>
{
    private const int Results = 256;
    private const long Grain = 32768;

    /// <summary>How many elements are one chunk: all of an output where there are many outputs, since those occupy the threads.</summary>
    private static long ChunkOf(ReductionPlan* plan) => plan->Kept.Count >= 64 ? plan->Reduced.Count : 64 * RunReader<T>.Block;

    /// <summary>Reduces everything.</summary>
    public static void Run(ReductionPlan* plan)
    {
        long outputs = plan->Kept.Count, chunk = ChunkOf(plan), chunks = (plan->Reduced.Count + chunk - 1) / chunk;
        if (chunks == 1)
        {
            var runs = new RunReduction<T, TOperator>(plan, new RunReader<T>(plan), null, 1);
            ParallelFor.Run(outputs, Math.Max(1, Grain / plan->Reduced.Count), ref runs);
            return;
        }

        using var memory = new Scratch<T>(outputs * chunks);
        var parts = new RunReduction<T, TOperator>(plan, new RunReader<T>(plan), memory.Pointer, chunks);
        ParallelFor.Run(outputs * chunks, 1, ref parts);
        parts.CombineChunks();
    }

    [SkipLocalsInit]
    public readonly void Invoke(long begin, long end)
    {
        T* buffer = stackalloc T[RunReader<T>.Block];
        if (partials is null) ReduceOutputs(begin, end, buffer);
        else ReduceChunks(begin, end, buffer);
    }

    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private readonly void ReduceOutputs(long begin, long end, T* buffer)
    {
        Dims* kept = &plan->Kept;
        T* results = stackalloc T[Results];
        var cast = CastTable.Get(DTypeOf<T>.Value, plan->OutputType);
        var walk = new DimsWalk(kept, begin);
        for (long done = begin; done < end;)
        {
            long count = Math.Min(Math.Min(end - done, walk.RowRemainder(kept)), Results);
            byte* origin = plan->Input + walk.Offset;
            for (long i = 0; i < count; i++)
                results[i] = TOperator.Finish(Reduce(origin + (i * kept->Steps[0]), 0, plan->Reduced.Count, buffer));
            cast((byte*)results, sizeof(T), plan->Output + walk.OtherOffset, kept->OtherSteps[0], count);
            walk.Advance(kept, count);
            done += count;
        }
    }

    private readonly void ReduceChunks(long begin, long end, T* buffer)
    {
        long chunk = ChunkOf(plan);
        for (long item = begin; item < end; item++)
        {
            var walk = new DimsWalk(&plan->Kept, item / chunks);
            long from = item % chunks * chunk;
            partials[item] = Reduce(plan->Input + walk.Offset, from, Math.Min(from + chunk, plan->Reduced.Count), buffer);
        }
    }

    private readonly void CombineChunks()
    {
        var cast = CastTable.Get(DTypeOf<T>.Value, plan->OutputType);
        var walk = new DimsWalk(&plan->Kept, 0);
        for (long output = 0; output < plan->Kept.Count; output++)
        {
            T result = TOperator.Finish(*RowMath<T, TOperator>.CombineAll(partials + (output * chunks), chunks, 1));
            cast((byte*)&result, sizeof(T), plan->Output + walk.OtherOffset, 0, 1);
            walk.Advance(&plan->Kept, 1);
        }
    }

    // The elements from one number to another of the output whose first element is at the origin.
    [SkipLocalsInit]
    private readonly T Reduce(byte* origin, long from, long to, T* buffer)
    {
        int block = RunReader<T>.Block;
        if (reader.IsDirect && to - from <= block) return RowMath<T, TOperator>.Reduce((T*)origin + from, to - from);
        T* levels = stackalloc T[Cascade<T, TOperator>.MostLevels];
        var cascade = new Cascade<T, TOperator>(levels, 1);
        for (; from < to; from += block)
        {
            long count = Math.Min(to - from, block);
            T result = RowMath<T, TOperator>.Reduce(reader.Read(origin, from, count, buffer), count);
            if (TOperator.IsFinal(result)) return result;
            *cascade.Next = result;
            cascade.Push();
        }

        return *cascade.Total();
    }
}
