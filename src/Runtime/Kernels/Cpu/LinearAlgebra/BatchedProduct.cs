namespace Arity.Kernels.Cpu.LinearAlgebra;

/// <summary>One matrix product per batch; the batch axes of the inputs broadcast to those of the result.</summary>
internal unsafe struct BatchedProduct<T> : IRangeBody
    where T : unmanaged
{
    /// <summary>Multiplications worth a thread of their own.</summary>
    private const long GrainProducts = 1 << 16;

    private readonly Tensor _left;
    private readonly Tensor _right;
    private readonly Tensor _result;
    private readonly Matrix<T> _a;
    private readonly Matrix<T> _b;
    private readonly Matrix<T> _c;
    private readonly long _rows;
    private readonly long _columns;
    private readonly long _inner;
    private readonly int _batchRank;

    public BatchedProduct(Tensor left, Tensor right, Tensor result, T* a, T* b, T* c)
    {
        (_left, _right, _result) = (left, right, result);
        bool leftIsVector = left.Rank == 1, rightIsVector = right.Rank == 1;
        _rows = leftIsVector ? 1 : left.ShapeRef[-2];
        _columns = rightIsVector ? 1 : right.ShapeRef[-1];
        _inner = left.ShapeRef[-1];
        _a = new Matrix<T>(a, leftIsVector ? 0 : left.StridesRef[-2], left.StridesRef[-1]);
        _b = new Matrix<T>(b, right.StridesRef[rightIsVector ? -1 : -2], rightIsVector ? 0 : right.StridesRef[-1]);
        int matrixRank = (leftIsVector ? 0 : 1) + (rightIsVector ? 0 : 1);
        _batchRank = result.Rank - matrixRank;
        _c = new Matrix<T>(c, leftIsVector ? 0 : result.StridesRef[_batchRank], rightIsVector ? 0 : result.StridesRef[-1]);
        BatchCount = 1;
        for (int axis = 0; axis < _batchRank; axis++) BatchCount *= result.ShapeRef[axis];
    }

    public long BatchCount { get; }

    public readonly long Grain => 1 + (GrainProducts / Math.Max(1, _rows * _columns * _inner));

    public readonly void Invoke(long begin, long end)
    {
        for (long batch = begin; batch < end; batch++)
        {
            (long a, long b, long c) = OffsetsOf(batch);
            Product<T>.Multiply(_rows, _columns, _inner, Shift(_a, a), Shift(_b, b), Shift(_c, c));
        }
    }

    private static Matrix<T> Shift(Matrix<T> matrix, long offset) => new(matrix.Start + offset, matrix.RowStride, matrix.ColumnStride);

    private readonly (long A, long B, long C) OffsetsOf(long batch)
    {
        long a = 0, b = 0, c = 0;
        for (int axis = _batchRank - 1; axis >= 0; axis--)
        {
            long extent = _result.ShapeRef[axis];
            long index = batch % extent;
            batch /= extent;
            a += index * BatchStride(_left, axis);
            b += index * BatchStride(_right, axis);
            c += index * _result.StridesRef[axis];
        }

        return (a, b, c);
    }

    private readonly long BatchStride(Tensor input, int axis)
    {
        int own = axis - _batchRank + input.Rank - 2;
        return own < 0 || input.ShapeRef[own] == 1 ? 0 : input.StridesRef[own];
    }
}
