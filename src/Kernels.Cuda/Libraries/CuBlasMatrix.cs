namespace Arity.Kernels.Cuda.Libraries;

/// <summary>Matrices as cuBLAS takes them: columns one after another.</summary>
/// <param name="Address">The first element.</param>
/// <param name="Leading">The elements from one column to the next.</param>
/// <param name="BatchStride">The elements from one matrix to the next.</param>
/// <param name="IsTransposed">Whether the transpose of what lies there is meant.</param>
internal readonly record struct CuBlasMatrix(ulong Address, int Leading, long BatchStride, bool IsTransposed)
{
    /// <summary>
    /// Describes the transpose of a matrix: in row-major order that is what cuBLAS sees; otherwise it is asked to transpose.
    /// </summary>
    /// <param name="operand">The matrix.</param>
    /// <param name="columns">Its columns.</param>
    /// <param name="rows">Its rows.</param>
    /// <param name="batchStride">The bytes from one to the next.</param>
    /// <returns>The description, or null where neither rows nor columns lie gap-free in ascending order.</returns>
    public static CuBlasMatrix? OfTranspose(MatMulOperand operand, long columns, long rows, long batchStride)
    {
        int size = operand.Tensor.DType.ItemSize;
        bool isRowMajor = operand.ColumnStride == size || columns == 1;
        (long fast, long slow, long length, long count) = isRowMajor
            ? (operand.ColumnStride, operand.RowStride, columns, rows)
            : (operand.RowStride, operand.ColumnStride, rows, columns);
        long leading = count == 1 ? length : slow / size;
        bool isPossible = (fast == size || length == 1) && (count == 1 || slow % size == 0) && leading >= length && leading <= int.MaxValue
            && batchStride >= 0;
        return isPossible ? new(operand.Address, (int)leading, batchStride / size, !isRowMajor) : null;
    }
}
