using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Arity.Kernels.Cpu;

/// <summary>Argument reductions across rows: keeps the preferred elements of a tile of columns, and visits those that change.</summary>
internal readonly unsafe struct ArgRows<T, TOrder>(ReductionPlan* plan, long width, long tileWidth) : IRangeBody
    where T : unmanaged
    where TOrder : struct, IArgOrder<T>
{
    private const long Grain = 32768;

    private static int Lanes => Vector256<T>.Count;

    private long Tiles => (width + tileWidth - 1) / tileWidth;

    public static void Run(ReductionPlan* plan)
    {
        long width = plan->Kept.Extents[0], tileWidth = Math.Min(width, RunReader<T>.Block);
        var rows = new ArgRows<T, TOrder>(plan, width, tileWidth);
        ParallelFor.Run(plan->Kept.Count / width * rows.Tiles, Math.Max(1, Grain / (tileWidth * plan->Reduced.Count)), ref rows);
    }

    public void Invoke(long begin, long end)
    {
        using var values = new Scratch<T>(2 * tileWidth);
        using var indices = new Scratch<long>(tileWidth);
        for (long tile = begin; tile < end; tile++) Reduce(tile, values.Pointer, values.Pointer + tileWidth, indices.Pointer);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Reduce(long tile, T* best, T* buffer, long* indices)
    {
        long column = tile % Tiles * tileWidth, count = Math.Min(tileWidth, width - column);
        var walk = new DimsWalk(&plan->Kept, (tile / Tiles * width) + column);
        byte* row = plan->Input + walk.Offset;
        new ReadOnlySpan<T>(Read(row, count, buffer), (int)count).CopyTo(new Span<T>(best, (int)count));
        new Span<long>(indices, (int)count).Clear();
        for (long number = 1; number < plan->Reduced.Count; number++)
        {
            row += plan->Reduced.Steps[0];
            Compare(Read(row, count, buffer), best, indices, count, number);
        }

        var cast = CastTable.Get(DType.Int64, plan->OutputType);
        cast((byte*)indices, sizeof(long), plan->Output + walk.OtherOffset, plan->Kept.OtherSteps[0], count);
    }

    private T* Read(byte* row, long count, T* buffer)
    {
        if (plan->InputType == DTypeOf<T>.Value && plan->Kept.Steps[0] == sizeof(T)) return (T*)row;
        CastTable.Get(plan->InputType, DTypeOf<T>.Value)(row, plan->Kept.Steps[0], (byte*)buffer, sizeof(T), count);
        return buffer;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Compare(T* row, T* best, long* indices, long count, long number)
    {
        long i = 0;
        for (; i <= count - Lanes; i += Lanes)
        {
            Vector256<T> later = Vector256.Load(row + i), earlier = Vector256.Load(best + i);
            Vector256<T> mask = ArgBest<T, TOrder>.IsPreferred(later, earlier);
            if (mask.AsByte() == Vector256<byte>.Zero) continue;
            Vector256.ConditionalSelect(mask, later, earlier).Store(best + i);
            for (uint lanes = mask.ExtractMostSignificantBits(); lanes != 0; lanes &= lanes - 1)
                indices[i + BitOperations.TrailingZeroCount(lanes)] = number;
        }

        for (; i < count; i++)
        {
            if (!ArgBest<T, TOrder>.IsPreferred(row[i], best[i])) continue;
            best[i] = row[i];
            indices[i] = number;
        }
    }
}
