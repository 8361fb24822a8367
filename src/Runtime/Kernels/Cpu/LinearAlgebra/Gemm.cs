using System.Numerics;
using System.Runtime.Intrinsics;

namespace Arity.Kernels.Cpu.LinearAlgebra;

/// <summary>
/// C = A * B for float, double and the integers, which wrap; A is m x k, B k x n and C m x n, each with any strides. C is written, never
/// read; it must not overlap A or B, and its elements must not overlap each other. With k = 0, C becomes zero.
/// </summary>
internal static unsafe class Gemm
{
    /// <summary>Below as many multiplications packing is not repaid.</summary>
    private const long SmallProduct = 256 * 256 * 256;

    /// <summary>With as few rows or columns packing is not repaid, however large the matrices.</summary>
    private const int NarrowRows = 32, NarrowColumns = 128;

    /// <summary>The product by the widest vectors of this processor.</summary>
    public static void Multiply<T>(long m, long n, long k, Matrix<T> a, Matrix<T> b, Matrix<T> c)
        where T : unmanaged, INumber<T>
    {
        if (Lanes512<T>.IsSupported) Multiply<VectorKernel<TileShapes.TwelveByTwo, Lanes512<T>, Vector512<T>, T>, T>(m, n, k, a, b, c);
        else if (Lanes256<T>.IsSupported) Multiply<VectorKernel<TileShapes.SixByTwo, Lanes256<T>, Vector256<T>, T>, T>(m, n, k, a, b, c);
        else Multiply<VectorKernel<TileShapes.SixByTwo, LanesPortable<T>, Vector<T>, T>, T>(m, n, k, a, b, c);
    }

    /// <summary>The product by a given kernel, which the processor must support.</summary>
    public static void Multiply<TKernel, T>(long m, long n, long k, Matrix<T> a, Matrix<T> b, Matrix<T> c)
        where TKernel : IGemmKernel<T>
        where T : unmanaged, INumber<T>
    {
        if (m == 0 || n == 0) return;
        if (k == 0) Tile<T>.Clear(m, n, c);
        else if (n == 1 && MatrixVector<TKernel, T>.IsSuited(a))
            MatrixVector<TKernel, T>.Multiply(m, k, a, b.Start, b.RowStride, c.Start, c.RowStride);
        else if (m == 1 && MatrixVector<TKernel, T>.IsSuited(b.Transposed))
            MatrixVector<TKernel, T>.Multiply(n, k, b.Transposed, a.Start, a.ColumnStride, c.Start, c.ColumnStride);
        else if (c.ColumnStride != 1 && c.RowStride == 1) MultiplyMatrices<TKernel, T>(n, m, k, b.Transposed, a.Transposed, c.Transposed);
        else MultiplyMatrices<TKernel, T>(m, n, k, a, b, c);
    }

    private static void MultiplyMatrices<TKernel, T>(long m, long n, long k, Matrix<T> a, Matrix<T> b, Matrix<T> c)
        where TKernel : IGemmKernel<T>
        where T : unmanaged, INumber<T>
    {
        // The division keeps the product of three extents from overflowing.
        bool isSmall = m <= SmallProduct / n && m * n <= SmallProduct / k;
        if (isSmall || m <= NarrowRows || n <= NarrowColumns) DirectGemm<TKernel, T>.Multiply(m, n, k, a, b, c);
        else PackedGemm<TKernel, T>.Multiply(m, n, k, a, b, c);
    }
}
