using System.Numerics;

namespace Arity.Kernels.Cpu.LinearAlgebra;

/// <summary>
/// C = A * B for whatever can be added and multiplied: complex numbers and <see cref="Logical"/>. The terms of <see cref="Gemm"/> apply.
/// </summary>
internal unsafe struct SimpleGemm<T> : IRangeBody
    where T : unmanaged, IAdditionOperators<T, T, T>, IMultiplyOperators<T, T, T>
{
    /// <summary>Multiplications worth a second thread: some 20 µs of one.</summary>
    private const long Grain = 1 << 14;

    /// <summary>Elements of C, and of a row of B, that stay in the first-level cache.</summary>
    private const long BlockColumns = 512;

    private Matrix<T> _a;
    private Matrix<T> _b;
    private Matrix<T> _c;
    private long _n;
    private long _k;

    public static void Multiply(long m, long n, long k, Matrix<T> a, Matrix<T> b, Matrix<T> c)
    {
        if (m == 0 || n == 0) return;
        if (m < n)
        {
            // The threads share the rows, so the longer side becomes the rows; the products keep their order of summation.
            (m, n, a, b, c) = (n, m, b.Transposed, a.Transposed, c.Transposed);
        }
        var body = new SimpleGemm<T> { _a = a, _b = b, _c = c, _n = n, _k = k };
        ParallelFor.Run(m, Grain / n / Math.Max(k, 1) + 1, ref body);
    }

    public readonly void Invoke(long begin, long end)
    {
        for (long left = 0; left < _n; left += BlockColumns)
        for (long i = begin; i < end; i++)
            MultiplyRow(_a.From(i, 0), _b.From(0, left), _c.At(i, left), Math.Min(BlockColumns, _n - left));
    }

    private readonly void MultiplyRow(Matrix<T> a, Matrix<T> b, T* c, long columns)
    {
        for (long j = 0; j < columns; j++) c[j * _c.ColumnStride] = default;
        for (long p = 0; p < _k; p++)
        {
            T factor = *a.At(0, p);
            T* from = b.At(p, 0), to = c;
            for (long j = 0; j < columns; j++, from += b.ColumnStride, to += _c.ColumnStride) *to += factor * *from;
        }
    }
}
