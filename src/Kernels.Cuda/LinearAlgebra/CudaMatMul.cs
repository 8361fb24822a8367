using Arity.Kernels.Cuda.Driver;
using Arity.Kernels.Cuda.Libraries;

namespace Arity.Kernels.Cuda;

/// <summary>The kernels of <c>matmul</c>: matrices and vectors of any strides, batches that broadcast.</summary>
public static unsafe class CudaMatMul
{
    private const int MaxBlocks = 65535;

    /// <summary>Up to how many rows or columns a product is thin, and small tiles waste less.</summary>
    private const int Thin = 16;

    private const int Wide = 64;
    private static readonly CudaKernel Kernel = new("matmul", "matmul", typeof(CudaMatMul).Assembly);
    private static volatile bool s_allowTF32;
    private static volatile MatMulLibrary s_library;

    /// <summary>
    /// Whether products of float32 may round the factors to TensorFloat-32, which has 10 bits of mantissa, to use tensor cores. False by
    /// default: float32 is exact.
    /// </summary>
    public static bool AllowTF32
    {
        get => s_allowTF32;
        set => s_allowTF32 = value;
    }

    /// <summary>
    /// Who multiplies matrices of float16, bfloat16, float32 and float64. This package's kernels always multiply what cuBLAS does not take:
    /// other dtypes, vectors, an empty inner axis, operands of which neither rows nor columns lie gap-free in ascending order,
    /// destinations that are not row-major or of another dtype, and several batch dimensions that do not join to one.
    /// </summary>
    public static MatMulLibrary Library
    {
        get => s_library;
        set => s_library = value;
    }

    /// <summary>Computes the destination.</summary>
    /// <typeparam name="T">The inputs' element type; half types add up in float32.</typeparam>
    /// <param name="self">A vector, or matrices along the last two axes.</param>
    /// <param name="other">A vector, or matrices along the last two axes.</param>
    /// <param name="destination">Of the product's shape; overlaps no input.</param>
    /// <exception cref="DeviceException">cuBLAS is asked for and not installed.</exception>
    public static void Run<T>(Tensor self, Tensor other, Tensor destination)
        where T : unmanaged
    {
        if (destination.ElementCount == 0) return;
        Span<long> buffer = stackalloc long[ElementwiseLayout.BufferLength(destination.Rank)];
        var problem = new MatMulProblem(self, other, destination, buffer);
        if (problem.Batch.Rank > ManyDimensions.MaxRank)
        {
            RunJoined<T>(self, other, destination);
            return;
        }

        bool isFloat = self.DType is DType.Float16 or DType.BFloat16 or DType.Float32 or DType.Float64;
        bool isVector = problem.Rows == 1 || problem.Columns == 1;
        if (!isFloat) RunSmallTiles(problem);
        else if (isVector) CudaVectorProduct.Run(problem);
        else if (Library != MatMulLibrary.CuBlas || !TryRunLibrary(problem)) RunOwn(problem);
        GC.KeepAlive(self);
        GC.KeepAlive(other);
        GC.KeepAlive(destination);
    }

    // Batches that a kernel cannot find in so many dimensions are copied one after another.
    private static void RunJoined<T>(Tensor self, Tensor other, Tensor destination)
        where T : unmanaged
    {
        int matrixAxes = (self.Rank > 1 ? 1 : 0) + (other.Rank > 1 ? 1 : 0);
        ReadOnlySpan<long> extents = destination.Shape.AsSpan();
        ReadOnlySpan<long> batch = extents[..^matrixAxes];
        long batches = new Shape(batch).ElementCount;
        Tensor left = JoinBatches(self, batch, batches), right = JoinBatches(other, batch, batches);
        ManyDimensions.Write(destination, [batches, .. extents[^matrixAxes..]], result => Run<T>(left, right, result));
    }

    // A vector has no batches, and serves all of them.
    private static Tensor JoinBatches(Tensor tensor, ReadOnlySpan<long> batch, long batches)
    {
        if (tensor.Rank == 1) return tensor;
        ReadOnlySpan<long> matrix = tensor.Shape.AsSpan()[^2..];
        return CudaElementwise.Copied(tensor.Detach().Expand([.. batch, .. matrix])).Reshape([batches, .. matrix]);
    }

    /// <summary>Launches a kernel with the parameters that all products of matrices have.</summary>
    internal static void Launch(in MatMulProblem problem, nint function, LaunchSize grid, LaunchSize block, int sharedBytes = 0)
    {
        long rows = problem.Rows, columns = problem.Columns, depth = problem.Depth, batches = problem.Batches;
        ulong c = problem.Target.Address, a = problem.Left.Address, b = problem.Right.Address;
        long* strides = stackalloc long[]
        {
            problem.Target.RowStride, problem.Target.ColumnStride, problem.Left.RowStride, problem.Left.ColumnStride,
            problem.Right.RowStride, problem.Right.ColumnStride,
        };
        long* packed = stackalloc long[MatMulProblem.BufferLength];
        problem.Batch.Pack(new Span<long>(packed, MatMulProblem.BufferLength));
        void** arguments = stackalloc void*[] { &c, &a, &b, &rows, &columns, &depth, strides, packed, &batches };
        grid = grid with { Z = (int)Math.Min(batches, MaxBlocks) };
        problem.Backend.Launch(problem.Device, function, grid, block, sharedBytes, arguments);
    }

    private static void RunOwn(in MatMulProblem problem)
    {
        if (CudaSplitGemm.Suits(problem)) CudaSplitGemm.Run(problem);
        else if (IsThin(problem)) RunSmallTiles(problem);
        else CudaGemm.Run(problem);
    }

    // Large tiles would be empty for the most part; those of tensor cores are as quick as small ones unless there could be more of them.
    private static bool IsThin(in MatMulProblem problem) => Math.Min(problem.Rows, problem.Columns) <= Thin
        && (Math.Max(problem.Rows, problem.Columns) >= Wide || !CudaGemm.UsesTensorCores(problem));

    private static bool TryRunLibrary(in MatMulProblem problem)
    {
        var library = CuBlas.For(problem.Backend);
        if (CuBlasProduct.Of(problem, AllowTF32) is not { } product) return false;
        library.Multiply(problem.Device, product);
        return true;
    }

    // 16 × 16 results a block, a thread each: any dtype.
    private static void RunSmallTiles(in MatMulProblem problem)
    {
        ulong key = MatMulModule.Key(problem.Left.Tensor.DType, problem.Target.Tensor.DType, problem.Batch.Rank);
        nint function = problem.Backend.Functions.Get(Kernel, key, problem.Device, MatMulModule.Compose);
        var grid = new LaunchSize(Tiles(problem.Columns), Tiles(problem.Rows));
        if (grid.Y > MaxBlocks)
            throw new ShapeException(
                "matmul", "self", $"{problem.Rows} rows are more than the {MaxBlocks * MatMulModule.Tile} that one launch takes.");
        Launch(problem, function, grid, new(MatMulModule.Tile, MatMulModule.Tile));
    }

    private static int Tiles(long extent) => checked((int)((extent + MatMulModule.Tile - 1) / MatMulModule.Tile));
}
