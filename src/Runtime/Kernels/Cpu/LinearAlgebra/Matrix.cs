namespace Arity.Kernels.Cpu.LinearAlgebra;

/// <summary>A matrix in memory: the address of element (0, 0), and how many elements further the next row and column lie.</summary>
/// <remarks>Strides of any sign and size, zero included for what is read; the extents belong to the call.</remarks>
internal readonly unsafe struct Matrix<T>(T* start, long rowStride, long columnStride)
    where T : unmanaged
{
    public T* Start => start;

    public long RowStride => rowStride;

    public long ColumnStride => columnStride;

    public Matrix<T> Transposed => new(start, columnStride, rowStride);

    public T* At(long row, long column) => start + row * rowStride + column * columnStride;

    /// <summary>The matrix whose element (0, 0) is this one's (<paramref name="row"/>, <paramref name="column"/>).</summary>
    public Matrix<T> From(long row, long column) => new(At(row, column), rowStride, columnStride);
}
