namespace Arity.Kernels.Cuda;

/// <summary>Products of a matrix and a vector: a sum along a line for every row, or column, of the matrix.</summary>
internal static class CudaVectorProduct
{
    private const int MinNeighbours = 16;
    private static readonly CudaKernel Kernel = new("matmul", "dot", typeof(CudaVectorProduct).Assembly);

    /// <summary>Computes a product that has one row or one column.</summary>
    public static void Run(in MatMulProblem problem)
    {
        bool isColumn = problem.Columns == 1;
        long lines = isColumn ? problem.Rows : problem.Columns; // of each batch
        (long targetStep, long leftStep, long rightStep) = isColumn
            ? (problem.Target.RowStride, problem.Left.RowStride, 0L)
            : (problem.Target.ColumnStride, 0L, problem.Right.ColumnStride);
        var layout = new ElementwiseLayout(3, stackalloc long[MatMulProblem.BufferLength]);
        layout.Add(lines, [targetStep, leftStep, rightStep]);
        MatMulProblem.AddBatches(ref layout, problem.Left.Tensor, problem.Right.Tensor, problem.Target.Tensor);
        (long along, long beside) = isColumn ? (problem.Left.ColumnStride, leftStep) : (problem.Right.RowStride, rightStep);
        LineTeam team = LineTeam.Of(problem.Depth, lines < MinNeighbours || Math.Abs(along) <= Math.Abs(beside));
        DType dtype = problem.Left.Tensor.DType;
        var key = new LineKey(dtype, dtype, problem.Target.Tensor.DType, layout.Rank, team, hasOther: true);
        LineOperand left = new(problem.Left.Tensor, problem.Left.ColumnStride), right = new(problem.Right.Tensor, problem.Right.RowStride);
        CudaLines.Launch(
            Kernel, key, layout, lines * problem.Batches, problem.Depth, [new(problem.Target.Tensor, 0), left, right]);
    }
}
