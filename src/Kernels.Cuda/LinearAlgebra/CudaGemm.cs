namespace Arity.Kernels.Cuda;

/// <summary>Products of floating-point matrices by large tiles.</summary>
internal static class CudaGemm
{
    /// <summary>The compute capability from which on tensor cores are used.</summary>
    private const int TensorCapability = 80;

    /// <summary>Shared memory that a launch may have without asking for it.</summary>
    private const int SharedBytesUnasked = 48 * 1024;

    private static readonly CudaKernel Kernel = new("matmul", "gemm", typeof(CudaGemm).Assembly);

    /// <summary>Computes a product.</summary>
    public static void Run(in MatMulProblem problem)
    {
        int size = problem.Left.Tensor.DType.ItemSize;
        if (UsesTensorCores(problem)) RunTensor(problem, size);
        else RunTiled(problem, Math.Max(size, sizeof(float)));
    }

    /// <summary>Whether the dtype, or the leave to round to it, and the device allow for tensor cores.</summary>
    public static bool UsesTensorCores(in MatMulProblem problem)
    {
        DType dtype = problem.Left.Tensor.DType;
        bool isFit = dtype is DType.Float16 or DType.BFloat16 || (dtype == DType.Float32 && CudaMatMul.AllowTF32);
        return isFit && problem.Backend.GetProperties(problem.Device).ComputeCapability >= TensorCapability;
    }

    private static void RunTiled(in MatMulProblem problem, int size)
    {
        bool isLarge = size == sizeof(float) && FillsDevice(problem, GemmTile.Tiled);
        Launch(problem, isLarge ? GemmTile.Tiled : GemmTile.SmallTiled, size);
    }

    // The largest tiles of which there is one for every multiprocessor.
    private static void RunTensor(in MatMulProblem problem, int size)
    {
        ReadOnlySpan<GemmTile> tiles = GemmTile.Tensor;
        int chosen = 0;
        while (chosen < tiles.Length - 1 && !FillsDevice(problem, tiles[chosen])) chosen++;
        Launch(problem, tiles[chosen], size);
    }

    private static bool FillsDevice(in MatMulProblem problem, GemmTile tile)
        => tile.Count(problem.Rows, problem.Columns) * problem.Batches >= problem.Backend.GetProperties(problem.Device).MultiprocessorCount;

    /// <summary>Launches with a tile of one's choice.</summary>
    /// <param name="problem">The product.</param>
    /// <param name="tile">How it is shared out.</param>
    /// <param name="size">Bytes of an element in shared memory.</param>
    internal static void Launch(in MatMulProblem problem, GemmTile tile, int size)
    {
        int chunk = GemmSide.ChunkOf(tile, size);
        GemmAccess left = GemmAccess.Choose(
            problem.Left.RowStride, problem.Left.ColumnStride, problem.Left.Others, size, chunk);
        GemmAccess right = GemmAccess.Choose(
            problem.Right.ColumnStride, problem.Right.RowStride, problem.Right.Others, size, chunk);
        int most = problem.Backend.GetProperties(problem.Device).MaxSharedBytesPerBlock;
        (int stages, int sharedBytes) = tile.IsTensor ? GemmModule.Stages(tile, size, left, right, most) : (0, 0);
        var key = new GemmKey(problem.Left.Tensor.DType, problem.Target.Tensor.DType, problem.Batch.Rank, tile, left, right, stages,
            tile.IsTensor && WritesPairs(problem.Target));
        nint function = problem.Backend.Functions.Get(Kernel, key.Bits, problem.Device, GemmModule.Compose);
        if (sharedBytes > SharedBytesUnasked) problem.Backend.Driver.SetMaxDynamicSharedMemory(problem.Device, function, sharedBytes);
        int tiles = checked((int)tile.Count(problem.Rows, problem.Columns));
        CudaMatMul.Launch(problem, function, new(tiles), new(tile.Threads), sharedBytes);
    }

    private static bool WritesPairs(MatMulOperand target)
    {
        int size = target.Tensor.DType.ItemSize;
        return size <= sizeof(float) && target.ColumnStride == size && (target.RowStride | target.Others) % (2 * size) == 0;
    }
}
