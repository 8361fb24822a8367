namespace Arity.Kernels.Cuda;

/// <summary>
/// Products of few results and a long inner axis: pieces of the axis are multiplied side by side, and their products added up. Whether it
/// is done follows from the extents alone, and so do results.
/// </summary>
internal static class CudaSplitGemm
{
    /// <summary>Elements of the inner axis a piece.</summary>
    private const long Piece = 2048;

    /// <summary>From how many elements on there are pieces.</summary>
    private const long LongAxis = 4 * Piece;

    /// <summary>Up to how many small tiles of results leave most of a device idle.</summary>
    private const long FewTiles = 16;

    /// <summary>Whether a product is such a one, without batches.</summary>
    public static bool Suits(in MatMulProblem problem) => problem.Batch.Rank == 0 && problem.Depth >= LongAxis
        && GemmTile.SmallTiled.Count(problem.Rows, problem.Columns) <= FewTiles;

    /// <summary>Computes a product that <see cref="Suits"/>.</summary>
    public static void Run(in MatMulProblem problem)
    {
        Tensor self = problem.Left.Tensor.Detach(), other = problem.Right.Tensor.Detach(), destination = problem.Target.Tensor;
        long pieces = problem.Depth / Piece, whole = pieces * Piece, rest = problem.Depth - whole;
        DType dtype = self.DType == DType.Float64 ? DType.Float64 : DType.Float32;
        Tensor products = Ops.Empty(
            new long[] { pieces + (rest > 0 ? 1 : 0), problem.Rows, problem.Columns }, dtype: dtype, device: destination.Device);
        CudaGemm.Run(MatMulProblem.Split(problem, Piece, products.Slice(0, 0, pieces), stackalloc long[MatMulProblem.BufferLength]));
        if (rest > 0)
        {
            Tensor left = self.Slice(-1, whole), right = other.Slice(-2, whole), last = products.Slice(0, pieces).Squeeze(0);
            CudaGemm.Run(new MatMulProblem(Matrix(left), Matrix(right), last, stackalloc long[MatMulProblem.BufferLength]));
        }

        destination.Device.Backend.Copy(products.Sum(0).Reshape(destination.Shape), destination);
    }

    // Batch dimensions of extent one are left out.
    private static Tensor Matrix(Tensor tensor)
    {
        while (tensor.Rank > 2) tensor = tensor.Squeeze(0);
        return tensor;
    }
}
