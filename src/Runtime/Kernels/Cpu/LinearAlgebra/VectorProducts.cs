using System.Numerics;
using System.Runtime.CompilerServices;

namespace Arity.Kernels.Cpu.LinearAlgebra;

/// <summary>The inner loops of a matrix times a vector, which memory limits: each element of the matrix is read once, in order.</summary>
internal static unsafe class VectorProducts<TLanes, TVector, T>
    where TLanes : ILanes<TVector, T>
    where TVector : unmanaged
    where T : unmanaged, INumber<T>
{
    private const int RowsAtOnce = 4;

    /// <summary>y[i] = the scalar product of row i of the matrix with x; rows and x are contiguous.</summary>
    public static void Dot(long rows, long k, T* matrix, long rowStride, T* x, T* y, long strideY)
    {
        long i = 0;
        for (; i + RowsAtOnce <= rows; i += RowsAtOnce)
            Dot<TileShapes.FourByTwo>(k, matrix + i * rowStride, rowStride, x, y + i * strideY, strideY);
        for (; i < rows; i++) Dot<TileShapes.OneByTwo>(k, matrix + i * rowStride, rowStride, x, y + i * strideY, strideY);
    }

    /// <summary>y[j] += the sum over p of x[p] times row p of the matrix; rows and y are contiguous.</summary>
    public static void Add(long k, long columns, T* matrix, long rowStride, T* x, long strideX, T* y)
    {
        long p = 0;
        for (; p + RowsAtOnce <= k; p += RowsAtOnce)
            Add<TileShapes.FourByTwo>(columns, matrix + p * rowStride, rowStride, x + p * strideX, strideX, y);
        for (; p < k; p++) Add<TileShapes.OneByTwo>(columns, matrix + p * rowStride, rowStride, x + p * strideX, strideX, y);
    }

    [SkipLocalsInit, MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Dot<TShape>(long k, T* row, long rowStride, T* x, T* y, long strideY)
        where TShape : ITileShape
    {
        bool isFour = TShape.Rows == RowsAtOnce;
        TVector s0 = TLanes.Zero, s1 = s0, s2 = s0, s3 = s0, t0 = s0, t1 = s0, t2 = s0, t3 = s0;
        T* row1 = row + rowStride, row2 = row1 + rowStride, row3 = row2 + rowStride;
        long p = 0;
        for (; p + 2 * TLanes.Count <= k; p += 2 * TLanes.Count)
        {
            TVector x0 = TLanes.Load(x + p), x1 = TLanes.Load(x + p + TLanes.Count);
            Accumulate(row + p, x0, x1, ref s0, ref t0);
            if (!isFour) continue;
            Accumulate(row1 + p, x0, x1, ref s1, ref t1);
            Accumulate(row2 + p, x0, x1, ref s2, ref t2);
            Accumulate(row3 + p, x0, x1, ref s3, ref t3);
        }
        y[0] = TLanes.Sum(TLanes.Add(s0, t0)) + Rest(p, k, row, x);
        if (!isFour) return;
        y[strideY] = TLanes.Sum(TLanes.Add(s1, t1)) + Rest(p, k, row1, x);
        y[2 * strideY] = TLanes.Sum(TLanes.Add(s2, t2)) + Rest(p, k, row2, x);
        y[3 * strideY] = TLanes.Sum(TLanes.Add(s3, t3)) + Rest(p, k, row3, x);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Accumulate(T* row, TVector x0, TVector x1, ref TVector sum0, ref TVector sum1)
    {
        sum0 = TLanes.MultiplyAdd(TLanes.Load(row), x0, sum0);
        sum1 = TLanes.MultiplyAdd(TLanes.Load(row + TLanes.Count), x1, sum1);
    }

    private static T Rest(long begin, long end, T* row, T* x)
    {
        T sum = T.Zero;
        for (long p = begin; p < end; p++) sum += row[p] * x[p];
        return sum;
    }

    [SkipLocalsInit, MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Add<TShape>(long columns, T* row, long rowStride, T* x, long strideX, T* y)
        where TShape : ITileShape
    {
        bool isFour = TShape.Rows == RowsAtOnce;
        T* row1 = row + rowStride, row2 = row1 + rowStride, row3 = row2 + rowStride;
        T* x1 = isFour ? x + strideX : x, x2 = isFour ? x1 + strideX : x, x3 = isFour ? x2 + strideX : x;
        TVector f0 = TLanes.Broadcast(x), f1 = TLanes.Broadcast(x1), f2 = TLanes.Broadcast(x2), f3 = TLanes.Broadcast(x3);
        long j = 0;
        for (; j + TLanes.Count <= columns; j += TLanes.Count)
        {
            TVector sum = TLanes.MultiplyAdd(TLanes.Load(row + j), f0, TLanes.Load(y + j));
            if (isFour)
            {
                sum = TLanes.MultiplyAdd(TLanes.Load(row1 + j), f1, sum);
                sum = TLanes.MultiplyAdd(TLanes.Load(row2 + j), f2, sum);
                sum = TLanes.MultiplyAdd(TLanes.Load(row3 + j), f3, sum);
            }
            TLanes.Store(sum, y + j);
        }
        for (; j < columns; j++)
            y[j] += isFour ? row[j] * *x + row1[j] * *x1 + (row2[j] * *x2 + row3[j] * *x3) : row[j] * *x;
    }
}
