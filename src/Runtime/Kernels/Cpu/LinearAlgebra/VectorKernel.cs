using System.Numerics;

namespace Arity.Kernels.Cpu.LinearAlgebra;

/// <summary>The micro-kernels of one vector width.</summary>
/// <typeparam name="TShape">The tile for packed panels.</typeparam>
/// <typeparam name="TLanes">The vector operations.</typeparam>
/// <typeparam name="TVector">The vector.</typeparam>
/// <typeparam name="T">Its element.</typeparam>
internal readonly unsafe struct VectorKernel<TShape, TLanes, TVector, T> : IGemmKernel<T>
    where TShape : ITileShape
    where TLanes : ILanes<TVector, T>
    where TVector : unmanaged
    where T : unmanaged, INumber<T>
{
    public static bool IsSupported => TLanes.IsSupported;

    public static int PanelRows => TShape.Rows;

    public static int PanelColumns => TShape.Vectors * TLanes.Count;

    public static void MultiplyPacked(long k, T* a, T* b, T* c, long rowStrideC, bool accumulate) =>
        MicroKernel<TShape, TLanes, TVector, T>.MultiplyPacked(k, a, b, c, rowStrideC, accumulate);

    public static void MultiplyStrided(
        long rows, int columns, long k, Matrix<T> a, T* b, long rowStrideB, T* c, long rowStrideC, bool accumulate)
    {
        if (columns > TLanes.Count)
            Rows<TileShapes.FourByTwo, TileShapes.OneByTwo>(rows, k, a, b, rowStrideB, c, rowStrideC, accumulate);
        else
            Rows<TileShapes.FourByOne, TileShapes.OneByOne>(rows, k, a, b, rowStrideB, c, rowStrideC, accumulate);
    }

    public static void Dot(long rows, long k, T* matrix, long rowStride, T* x, T* y, long strideY) =>
        VectorProducts<TLanes, TVector, T>.Dot(rows, k, matrix, rowStride, x, y, strideY);

    public static void Add(long k, long columns, T* matrix, long rowStride, T* x, long strideX, T* y) =>
        VectorProducts<TLanes, TVector, T>.Add(k, columns, matrix, rowStride, x, strideX, y);

    private static void Rows<TMany, TOne>(long rows, long k, Matrix<T> a, T* b, long rowStrideB, T* c, long rowStrideC, bool accumulate)
        where TMany : ITileShape
        where TOne : ITileShape
    {
        long i = 0;
        for (; i + TMany.Rows <= rows; i += TMany.Rows)
        {
            MicroKernel<TMany, TLanes, TVector, T>.MultiplyStrided(
                k, a.At(i, 0), a.RowStride, a.ColumnStride, b, rowStrideB, c + i * rowStrideC, rowStrideC, accumulate);
        }
        for (; i < rows; i++)
        {
            MicroKernel<TOne, TLanes, TVector, T>.MultiplyStrided(
                k, a.At(i, 0), a.RowStride, a.ColumnStride, b, rowStrideB, c + i * rowStrideC, rowStrideC, accumulate);
        }
    }
}
