using System.Numerics;

namespace Arity.Kernels.Cpu.LinearAlgebra;

/// <summary>A matrix times a vector, for matrices whose rows or columns are contiguous.</summary>
internal unsafe struct MatrixVector<TKernel, T> : IRangeBody
    where TKernel : IGemmKernel<T>
    where T : unmanaged, INumber<T>
{
    /// <summary>Elements of the matrix worth a second thread: some 10 µs of one.</summary>
    private const long Grain = 1 << 17;

    /// <summary>Bytes of y that stay in the first-level cache while rows are added to them.</summary>
    private const int BlockBytes = 1 << 13;

    private const int CacheLine = 64;

    private Matrix<T> _matrix;
    private T* _x;
    private long _strideX;
    private T* _y;
    private long _strideY;
    private long _k;

    /// <summary>y = matrix * x for a matrix that <see cref="IsSuited"/>, <paramref name="rows"/> x <paramref name="k"/>.</summary>
    public static void Multiply(long rows, long k, Matrix<T> matrix, T* x, long strideX, T* y, long strideY)
    {
        bool copiesX = matrix.ColumnStride == 1 && strideX != 1, copiesY = matrix.ColumnStride != 1 && strideY != 1;
        using var scratch = BufferPool.Rent((copiesX ? k : copiesY ? rows : 0) * sizeof(T));
        T* copy = (T*)scratch.Start;
        if (copiesX) Copy(k, x, strideX, copy, 1);
        var body = new MatrixVector<TKernel, T>
        {
            _matrix = matrix, _k = k, _x = copiesX ? copy : x, _strideX = strideX, _y = copiesY ? copy : y, _strideY = strideY,
        };
        ParallelFor.Run(rows, Grain / k + 1, ref body, CacheLine / sizeof(T));
        if (copiesY) Copy(rows, copy, 1, y, strideY);
    }

    /// <summary>Whether the matrix has contiguous rows or columns.</summary>
    public static bool IsSuited(Matrix<T> matrix) => matrix.ColumnStride == 1 || matrix.RowStride == 1;

    public readonly void Invoke(long begin, long end)
    {
        if (_matrix.ColumnStride == 1)
            TKernel.Dot(end - begin, _k, _matrix.At(begin, 0), _matrix.RowStride, _x, _y + begin * _strideY, _strideY);
        else
            AddColumns(begin, end);
    }

    private readonly void AddColumns(long begin, long end)
    {
        for (long i = begin, count; i < end; i += count)
        {
            count = Math.Min(BlockBytes / sizeof(T), end - i);
            new Span<T>(_y + i, (int)count).Clear();
            TKernel.Add(_k, count, _matrix.At(i, 0), _matrix.ColumnStride, _x, _strideX, _y + i);
        }
    }

    private static void Copy(long count, T* from, long fromStride, T* to, long toStride)
    {
        for (long i = 0; i < count; i++) to[i * toStride] = from[i * fromStride];
    }
}
