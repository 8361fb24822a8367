using System.Runtime.CompilerServices;

namespace Arity.Kernels.Cpu.LinearAlgebra;

/// <summary>The innermost loop of a matrix product: a tile of C in registers, to which columns of A times rows of B are added.</summary>
/// <remarks>Optimized at once: unoptimized, a tile takes a hundred times as long, and the first product has thousands of them.</remarks>
internal static unsafe class MicroKernel<TShape, TLanes, TVector, T>
    where TShape : ITileShape
    where TLanes : ILanes<TVector, T>
    where TVector : unmanaged
    where T : unmanaged
{
    /// <summary>Multiplies two packed panels, <paramref name="k"/> long.</summary>
    [SkipLocalsInit, MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void MultiplyPacked(long k, T* a, T* b, T* c, long rowStrideC, bool accumulate)
    {
        // C is needed only after the loop, and by then it is here.
        for (int row = 0; row < TShape.Rows; row++)
            for (int vector = 0; vector < TShape.Vectors; vector++) TLanes.Prefetch(c + row * rowStrideC + vector * TLanes.Count);
        Multiply(k, a, 1, TShape.Rows, b, 2 * TLanes.Count, c, rowStrideC, accumulate);
    }

    /// <summary>Multiplies A, wherever its elements lie, with B, whose rows are contiguous.</summary>
    [SkipLocalsInit, MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void MultiplyStrided(
        long k, T* a, long rowStrideA, long columnStrideA, T* b, long rowStrideB, T* c, long rowStrideC, bool accumulate) =>
        Multiply(k, a, rowStrideA, columnStrideA, b, rowStrideB, c, rowStrideC, accumulate);

    // Inlined into both callers, so that the packed one has its strides as constants. The rows beyond the shape's vanish in the JIT. Sums
    // are locals because only locals live in registers; hence the length, which no loop can shorten.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Multiply(long k, T* a, long nextRow, long nextColumn, T* b, long nextB, T* c, long nextC, bool accumulate)
    {
        TVector c00 = TLanes.Zero, c10 = c00, c20 = c00, c30 = c00, c40 = c00, c50 = c00, c60 = c00, c70 = c00, c80 = c00, c90 = c00;
        TVector c01 = c00, c11 = c00, c21 = c00, c31 = c00, c41 = c00, c51 = c00, c61 = c00, c71 = c00, c81 = c00, c91 = c00;
        TVector ca0 = c00, cb0 = c00, ca1 = c00, cb1 = c00;
        for (; k > 0; k--)
        {
            TVector b0 = TLanes.Load(b), b1 = TShape.Vectors > 1 ? TLanes.Load(b + TLanes.Count) : b0;
            Update(0, a, nextRow, b0, b1, ref c00, ref c01);
            Update(1, a, nextRow, b0, b1, ref c10, ref c11);
            Update(2, a, nextRow, b0, b1, ref c20, ref c21);
            Update(3, a, nextRow, b0, b1, ref c30, ref c31);
            Update(4, a, nextRow, b0, b1, ref c40, ref c41);
            Update(5, a, nextRow, b0, b1, ref c50, ref c51);
            Update(6, a, nextRow, b0, b1, ref c60, ref c61);
            Update(7, a, nextRow, b0, b1, ref c70, ref c71);
            Update(8, a, nextRow, b0, b1, ref c80, ref c81);
            Update(9, a, nextRow, b0, b1, ref c90, ref c91);
            Update(10, a, nextRow, b0, b1, ref ca0, ref ca1);
            Update(11, a, nextRow, b0, b1, ref cb0, ref cb1);
            a += nextColumn;
            b += nextB;
        }
        Write(0, c, nextC, c00, c01, accumulate);
        Write(1, c, nextC, c10, c11, accumulate);
        Write(2, c, nextC, c20, c21, accumulate);
        Write(3, c, nextC, c30, c31, accumulate);
        Write(4, c, nextC, c40, c41, accumulate);
        Write(5, c, nextC, c50, c51, accumulate);
        Write(6, c, nextC, c60, c61, accumulate);
        Write(7, c, nextC, c70, c71, accumulate);
        Write(8, c, nextC, c80, c81, accumulate);
        Write(9, c, nextC, c90, c91, accumulate);
        Write(10, c, nextC, ca0, ca1, accumulate);
        Write(11, c, nextC, cb0, cb1, accumulate);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Update(int row, T* a, long nextRow, TVector b0, TVector b1, ref TVector sum0, ref TVector sum1)
    {
        if (row >= TShape.Rows) return;
        TVector factor = TLanes.Broadcast(a + row * nextRow);
        sum0 = TLanes.MultiplyAdd(factor, b0, sum0);
        if (TShape.Vectors > 1) sum1 = TLanes.MultiplyAdd(factor, b1, sum1);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Write(int row, T* c, long nextC, TVector sum0, TVector sum1, bool accumulate)
    {
        if (row >= TShape.Rows) return;
        c += row * nextC;
        TLanes.Store(accumulate ? TLanes.Add(TLanes.Load(c), sum0) : sum0, c);
        if (TShape.Vectors == 1) return;
        c += TLanes.Count;
        TLanes.Store(accumulate ? TLanes.Add(TLanes.Load(c), sum1) : sum1, c);
    }
}
