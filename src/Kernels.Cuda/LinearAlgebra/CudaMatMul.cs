using Arity.Kernels.Cuda.Driver;
using static Arity.Kernels.Cuda.ElementwiseLayout;

namespace Arity.Kernels.Cuda;

/// <summary>The kernel of <c>matmul</c>: matrices and vectors of any strides, batches that broadcast.</summary>
public static unsafe class CudaMatMul
{
    private const int MaxRank = 8;
    private const int MaxBlocks = 65535;
    private static readonly CudaKernel Kernel = new("matmul", "matmul", typeof(CudaMatMul).Assembly);

    /// <summary>Computes the destination.</summary>
    /// <typeparam name="T">The inputs' element type; half types add up in float32.</typeparam>
    /// <param name="self">A vector, or matrices along the last two axes.</param>
    /// <param name="other">A vector, or matrices along the last two axes.</param>
    /// <param name="destination">Of the product's shape; overlaps no input.</param>
    public static void Run<T>(Tensor self, Tensor other, Tensor destination)
        where T : unmanaged
    {
        if (destination.ElementCount == 0) return;
        var batch = new ElementwiseLayout(3, stackalloc long[(MaxRank + 1) * 5]);
        AddBatches(ref batch, self, other, destination);
        var backend = (CudaBackend)destination.Device.Backend;
        int device = destination.Device.Index;
        nint function = backend.Functions.Get(
            Kernel, MatMulModule.Key(self.DType, destination.DType, batch.Rank), device, MatMulModule.Compose);
        bool isRow = self.Rank == 1, isColumn = other.Rank == 1;
        long rows = isRow ? 1 : self.Shape[-2], columns = isColumn ? 1 : other.Shape[-1], depth = self.Shape[-1];
        long batches = destination.ElementCount / (rows * columns);
        long* strides = stackalloc long[]
        {
            isRow ? 0 : StrideOf(destination, isColumn ? -1 : -2), isColumn ? 0 : StrideOf(destination, -1),
            isRow ? 0 : StrideOf(self, -2), StrideOf(self, -1),
            StrideOf(other, isColumn ? -1 : -2), isColumn ? 0 : StrideOf(other, -1),
        };
        long* packed = stackalloc long[(MaxRank + 1) * 5];
        batch.Pack(new Span<long>(packed, (MaxRank + 1) * 5));
        ulong c = CudaStorage.AddressOf(destination), a = CudaStorage.AddressOf(self), b = CudaStorage.AddressOf(other);
        void** arguments = stackalloc void*[] { &c, &a, &b, &rows, &columns, &depth, strides, packed, &batches };
        var grid = new LaunchSize(Tiles(columns), Tiles(rows), (int)Math.Min(batches, MaxBlocks));
        if (grid.Y > MaxBlocks)
            throw new ShapeException(
                "matmul", nameof(self), $"{rows} rows are more than the {MaxBlocks * MatMulModule.Tile} that one launch takes.");
        backend.Launch(device, function, grid, new(MatMulModule.Tile, MatMulModule.Tile), 0, arguments);
        GC.KeepAlive(self);
        GC.KeepAlive(other);
        GC.KeepAlive(destination);
    }

    private static int Tiles(long extent) => checked((int)((extent + MatMulModule.Tile - 1) / MatMulModule.Tile));

    private static void AddBatches(ref ElementwiseLayout batch, Tensor self, Tensor other, Tensor destination)
    {
        int matrixAxes = (self.Rank > 1 ? 1 : 0) + (other.Rank > 1 ? 1 : 0);
        for (int axis = destination.Rank - matrixAxes - 1, back = 3; axis >= 0; axis--, back++)
        {
            batch.Add(destination.Shape[axis], [StrideOf(destination, axis), BatchStride(self, back), BatchStride(other, back)]);
            if (batch.Rank > MaxRank)
                throw new ShapeException(
                    "matmul", null, $"{destination.Shape} has more than {MaxRank} batch dimensions; call Contiguous() first.");
        }
    }

    // An axis, counted from the end, that an operand lacks or that is 1 is repeated.
    private static long BatchStride(Tensor tensor, int back)
        => back > tensor.Rank || tensor.Shape[-back] == 1 ? 0 : StrideOf(tensor, -back);
}
