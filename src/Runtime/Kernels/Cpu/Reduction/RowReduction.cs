using System.Runtime.CompilerServices;

namespace Arity.Kernels.Cpu;

/// <summary>Reduces across rows: adds row to row, as memory streams by.</summary>
/// <remarks>One row at a time: several at once spare loads of the totals, but were seen to be slower, having more streams.</remarks>
internal unsafe struct RowReduction<T, TOperator>(ReductionPlan* plan, RowGeometry* geometry, T* partials) : IRangeBody
    where T : unmanaged
    where TOperator : struct, IReductionOperator<T>
{
    private const long Grain = 32768;

    /// <summary>Reduces everything.</summary>
    [SkipLocalsInit]
    public static void Run(ReductionPlan* plan)
    {
        RowGeometry.Create(out RowGeometry geometry, plan, DTypeOf<T>.Value);
        long grain = Math.Max(1, Grain / (geometry.TileWidth * geometry.Joined * geometry.RowsPerChunk));
        if (geometry.Chunks == 1)
        {
            var rows = new RowReduction<T, TOperator>(plan, &geometry, null);
            ParallelFor.Run(geometry.Items, grain, ref rows);
            return;
        }

        long outputs = plan->Kept.Count;
        using var memory = new Scratch<T>(outputs * geometry.Chunks);
        var parts = new RowReduction<T, TOperator>(plan, &geometry, memory.Pointer);
        ParallelFor.Run(geometry.Items, grain, ref parts);
        T* totals = RowMath<T, TOperator>.CombineAll(memory.Pointer, geometry.Chunks, outputs);
        parts.Write(RowMath<T, TOperator>.Finish(totals, outputs), 0, outputs);
    }

    public readonly void Invoke(long begin, long end)
    {
        long width = geometry->TileWidth * geometry->Joined;
        int levels = Cascade<T, TOperator>.Levels((geometry->RowsPerChunk / RowGeometry.Block) + 1);
        using var scratch = new Scratch<T>((levels + 1) * width);
        for (long item = begin; item < end; item++) ReduceTile(item / geometry->Chunks, item % geometry->Chunks, scratch.Pointer);
    }

    private readonly void ReduceTile(long tile, long chunk, T* scratch)
    {
        long first = (tile / geometry->Tiles * geometry->Width) + (tile % geometry->Tiles * geometry->TileWidth);
        long width = Math.Min(geometry->TileWidth, geometry->Width - (tile % geometry->Tiles * geometry->TileWidth));
        byte* origin = plan->Input + new DimsWalk(&plan->Kept, first).Offset;
        long from = chunk * geometry->RowsPerChunk, to = Math.Min(from + geometry->RowsPerChunk, geometry->Rows.Count);
        T* total = ReduceRows(origin, from, to, width * geometry->Joined, scratch);
        for (long half = geometry->Joined / 2; half > 0; half /= 2)
            RowMath<T, TOperator>.Combine(total, total + (half * width), half * width);
        if (chunk == geometry->Chunks - 1) CombineRest(origin, total, width);
        if (partials is null) Write(RowMath<T, TOperator>.Finish(total, width), first, width);
        else new ReadOnlySpan<T>(total, (int)width).CopyTo(new Span<T>(partials + (chunk * plan->Kept.Count) + first, (int)width));
    }

    // The memory holds one row that is gathered, and behind it the levels of the cascade.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private readonly T* ReduceRows(byte* origin, long from, long to, long width, T* memory)
    {
        var cascade = new Cascade<T, TOperator>(memory + width, width);
        var walk = new DimsWalk(&geometry->Rows, from);
        while (from < to)
        {
            T* total = cascade.Next;
            long end = Math.Min(from + RowGeometry.Block, to);
            RowMath<T, TOperator>.Prepare(total, Next(origin, ref walk, width, memory), width);
            while (++from < end) RowMath<T, TOperator>.Accumulate(total, Next(origin, ref walk, width, memory), width);
            cascade.Push();
        }

        return cascade.Total();
    }

    private readonly T* Next(byte* origin, ref DimsWalk walk, long width, T* buffer)
    {
        byte* row = origin + walk.Offset;
        walk.Advance(&geometry->Rows, 1);
        if (geometry->IsDirect) return (T*)row;
        CastTable.Get(plan->InputType, DTypeOf<T>.Value)(row, plan->Kept.Steps[0], (byte*)buffer, sizeof(T), width);
        return buffer;
    }

    private readonly void CombineRest(byte* origin, T* total, long width)
    {
        if (geometry->Rest.Count == 0) return;
        var walk = new DimsWalk(&geometry->Rest, 0);
        for (long row = 0; row < geometry->Rest.Count; row++)
        {
            RowMath<T, TOperator>.Accumulate(total, (T*)(origin + geometry->RestOffset + walk.Offset), width);
            walk.Advance(&geometry->Rest, 1);
        }
    }

    private readonly void Write(T* results, long first, long count)
    {
        Dims* kept = &plan->Kept;
        var cast = CastTable.Get(DTypeOf<T>.Value, plan->OutputType);
        var walk = new DimsWalk(kept, first);
        while (count > 0)
        {
            long run = Math.Min(count, walk.RowRemainder(kept));
            cast((byte*)results, sizeof(T), plan->Output + walk.OtherOffset, kept->OtherSteps[0], run);
            walk.Advance(kept, run);
            results += run;
            count -= run;
        }
    }
}
