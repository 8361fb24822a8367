namespace Arity.Kernels.Cuda.Libraries;

/// <summary>A product as cuBLAS takes it: C = A · B in column-major order.</summary>
/// <param name="A">M × K.</param>
/// <param name="B">K × N.</param>
/// <param name="C">M × N.</param>
/// <param name="M">Rows of the result.</param>
/// <param name="N">Columns of the result.</param>
/// <param name="K">The extent that is summed over.</param>
/// <param name="Batches">How many matrices there are.</param>
/// <param name="Type">Of all three, a <c>cudaDataType</c>.</param>
/// <param name="AllowsTF32">Whether factors in float32 may be rounded.</param>
internal sealed record CuBlasProduct(
    CuBlasMatrix A, CuBlasMatrix B, CuBlasMatrix C, int M, int N, int K, int Batches, int Type, bool AllowsTF32)
{
    /// <summary>The <c>cudaDataType</c> of float64.</summary>
    public const int Float64 = 1;

    // cublasComputeType_t.
    private const int Compute32F = 68, Compute64F = 70;

    /// <summary>The type that is computed in.</summary>
    public int ComputeType => Type == Float64 ? Compute64F : Compute32F;

    /// <summary>
    /// Describes a product of matrices in row-major order: cuBLAS computes the transpose of the result from those of the factors.
    /// </summary>
    /// <returns>The description, or null where the layout is none that cuBLAS takes.</returns>
    public static CuBlasProduct? Of(in MatMulProblem problem, bool allowsTF32)
    {
        DType dtype = problem.Left.Tensor.DType;
        bool fits = Math.Max(Math.Max(problem.Rows, problem.Columns), Math.Max(problem.Depth, problem.Batches)) <= int.MaxValue;
        if (!fits || problem.Depth == 0 || problem.Batch.Rank > 1 || problem.Target.Tensor.DType != dtype) return null;
        Span<long> batch = stackalloc long[4];
        problem.Batch.Pack(batch);
        CuBlasMatrix? c = CuBlasMatrix.OfTranspose(problem.Target, problem.Columns, problem.Rows, batch[1]);
        CuBlasMatrix? left = CuBlasMatrix.OfTranspose(problem.Left, problem.Depth, problem.Rows, batch[2]);
        CuBlasMatrix? right = CuBlasMatrix.OfTranspose(problem.Right, problem.Columns, problem.Depth, batch[3]);
        if (c is not { IsTransposed: false } target || left is null || right is null) return null;
        return new(right.Value, left.Value, target, (int)problem.Columns, (int)problem.Rows, (int)problem.Depth, (int)problem.Batches,
            TypeOf(dtype), allowsTF32);
    }

    private static int TypeOf(DType dtype) => dtype switch
    {
        DType.Float32 => 0,
        DType.Float64 => Float64,
        DType.Float16 => 2,
        DType.BFloat16 => 14,
        _ => throw new ArgumentOutOfRangeException(nameof(dtype), dtype, "cuBLAS multiplies floating-point numbers here."),
    };
}
