using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Arity.Kernels.Cpu;

/// <summary>A reduction operator over contiguous runs: down to one element, or element by element over several rows.</summary>
/// <remarks>The loops are not tiered: the first call on a large tensor shall be as fast as the hundredth.</remarks>
internal static unsafe class RowMath<T, TOperator>
    where T : unmanaged
    where TOperator : struct, IReductionOperator<T>
{
    private static int Lanes => Vector256<byte>.Count / sizeof(T);

    /// <summary>Prepares and combines a run of one element or more.</summary>
    /// <remarks>Eight vectors side by side make chains of 16 additions in a block of 4 KiB, as many as in NumPy's pairwise sum.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static T Reduce(T* run, long count)
    {
        if (!TOperator.HasVectorForm || count < Lanes) return ReduceScalars(run, count);
        T* end = run + count;
        Vector256<byte> total;
        if (count >= 8 * Lanes)
        {
            total = ReduceRows(run, end);
            run += count / (8 * Lanes) * (8 * Lanes);
        }
        else
        {
            total = Load(run);
            run += Lanes;
        }

        for (; run + Lanes <= end; run += Lanes) total = Combine(total, Load(run));
        T result = ReduceLanes(total);
        for (; run < end; run++) result = TOperator.Combine(result, TOperator.Prepare(*run));
        return result;
    }

    /// <summary>target = prepared row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Prepare(T* target, T* row, long count)
    {
        long i = 0;
        if (TOperator.HasVectorForm)
            for (; i <= count - Lanes; i += Lanes) Store(target + i, Load(row + i));
        for (; i < count; i++) target[i] = TOperator.Prepare(row[i]);
    }

    /// <summary>target = target combined with a row, which is prepared.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Accumulate(T* target, T* row, long count)
    {
        long i = 0;
        if (TOperator.HasVectorForm)
        {
            int lanes = Lanes;
            for (; i <= count - (4 * lanes); i += 4 * lanes)
            {
                T* into = target + i, from = row + i;
                Vector256<byte> r0 = Combine(Raw(into), Load(from)), r1 = Combine(Raw(into + lanes), Load(from + lanes));
                Vector256<byte> r2 = Combine(Raw(into + (2 * lanes)), Load(from + (2 * lanes)));
                Vector256<byte> r3 = Combine(Raw(into + (3 * lanes)), Load(from + (3 * lanes)));
                Store(into, r0);
                Store(into + lanes, r1);
                Store(into + (2 * lanes), r2);
                Store(into + (3 * lanes), r3);
            }

            for (; i <= count - lanes; i += lanes) Store(target + i, Combine(Raw(target + i), Load(row + i)));
        }

        for (; i < count; i++) target[i] = TOperator.Combine(target[i], TOperator.Prepare(row[i]));
    }

    /// <summary>target = target combined with other.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Combine(T* target, T* other, long count)
    {
        long i = 0;
        if (TOperator.HasVectorForm)
            for (; i <= count - Lanes; i += Lanes) Store(target + i, Combine(Raw(target + i), Raw(other + i)));
        for (; i < count; i++) target[i] = TOperator.Combine(target[i], other[i]);
    }

    /// <summary>Combines rows that lie one behind the other, in a balanced tree, into the first, which it returns.</summary>
    public static T* CombineAll(T* rows, long count, long width)
    {
        for (long distance = 1; distance < count; distance *= 2)
            for (long row = 0; row + distance < count; row += 2 * distance)
                Combine(rows + (row * width), rows + ((row + distance) * width), width);
        return rows;
    }

    /// <summary>Turns combined elements into results.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static T* Finish(T* row, long count)
    {
        if (TOperator.HasFinish)
            for (long i = 0; i < count; i++) row[i] = TOperator.Finish(row[i]);
        return row;
    }

    private static T ReduceScalars(T* run, long count)
    {
        T result = TOperator.Prepare(*run);
        for (long i = 1; i < count; i++) result = TOperator.Combine(result, TOperator.Prepare(run[i]));
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> ReduceRows(T* run, T* end)
    {
        int lanes = Lanes;
        Vector256<byte> r0 = Load(run), r1 = Load(run + lanes), r2 = Load(run + (2 * lanes)), r3 = Load(run + (3 * lanes));
        Vector256<byte> r4 = Load(run + (4 * lanes)), r5 = Load(run + (5 * lanes));
        Vector256<byte> r6 = Load(run + (6 * lanes)), r7 = Load(run + (7 * lanes));
        for (run += 8 * lanes; run + (8 * lanes) <= end; run += 8 * lanes)
        {
            r0 = Combine(r0, Load(run));
            r1 = Combine(r1, Load(run + lanes));
            r2 = Combine(r2, Load(run + (2 * lanes)));
            r3 = Combine(r3, Load(run + (3 * lanes)));
            r4 = Combine(r4, Load(run + (4 * lanes)));
            r5 = Combine(r5, Load(run + (5 * lanes)));
            r6 = Combine(r6, Load(run + (6 * lanes)));
            r7 = Combine(r7, Load(run + (7 * lanes)));
        }

        return Combine(Combine(Combine(r0, r1), Combine(r2, r3)), Combine(Combine(r4, r5), Combine(r6, r7)));
    }

    // Halves are combined until one lane is left.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T ReduceLanes(Vector256<byte> lanes)
    {
        lanes = Combine(lanes, Vector256.Create(lanes.GetUpper(), lanes.GetLower()));
        if (sizeof(T) <= 8) lanes = Combine(lanes, Vector256.Shuffle(lanes.AsInt64(), Vector256.Create(1L, 0, 3, 2)).AsByte());
        if (sizeof(T) <= 4) lanes = Combine(lanes, Vector256.Shuffle(lanes.AsInt32(), Vector256.Create(1, 0, 3, 2, 5, 4, 7, 6)).AsByte());
        if (sizeof(T) <= 2) lanes = Combine(lanes, Vector256.ShiftRightLogical(lanes.AsUInt32(), 16).AsByte());
        if (sizeof(T) <= 1) lanes = Combine(lanes, Vector256.ShiftRightLogical(lanes.AsUInt16(), 8).AsByte());
        return Unsafe.As<Vector256<byte>, T>(ref lanes);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Raw(T* source) => Vector256.Load((byte*)source);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Load(T* source)
        => typeof(T) == typeof(bool) ? Raw(source) : TOperator.Prepare(Vector256.Load(source)).AsByte();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Combine(Vector256<byte> x, Vector256<byte> y)
        => typeof(T) == typeof(bool) ? TOperator.CombineBool(x, y) : TOperator.Combine(x.As<byte, T>(), y.As<byte, T>()).AsByte();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(T* target, Vector256<byte> value) => value.Store((byte*)target);
}
