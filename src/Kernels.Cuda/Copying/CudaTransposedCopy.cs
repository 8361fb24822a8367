using Arity.Kernels.Cuda.Driver;

namespace Arity.Kernels.Cuda;

/// <summary>
/// Copies between tensors of one dtype whose neighbouring elements lie along different axes, through tiles in shared memory: otherwise
/// either reads or writes would touch a line of memory an element.
/// </summary>
internal static unsafe class CudaTransposedCopy
{
    /// <summary>The least extent of both axes that is worth a tile.</summary>
    public const int LeastExtent = 16;

    private const int Tile = TransposedCopyModule.Tile;

    private static readonly CudaKernel Kernel = new("copy", "transposed_copy", typeof(CudaTransposedCopy).Assembly);

    /// <summary>Copies, if the layout is such a one.</summary>
    /// <param name="layout">The dimensions of destination and source.</param>
    /// <param name="destination">Not empty.</param>
    /// <param name="source">Of the same dtype, without overlap.</param>
    public static bool TryRun(in ElementwiseLayout layout, Tensor destination, Tensor source)
    {
        int rank = layout.Rank, size = destination.DType.ItemSize;
        Span<long> packed = stackalloc long[3 * rank];
        layout.Pack(packed);
        Span<long> extents = packed[..rank], targets = packed[rank..(2 * rank)], sources = packed[(2 * rank)..];
        int column = targets.IndexOf(size), row = sources.IndexOf(size);
        if (source.DType != destination.DType || column < 0 || row < 0 || column == row) return false;
        if (extents[column] < LeastExtent || extents[row] < LeastExtent) return false;
        MoveFirst(packed, rank, column, row);
        Launch(packed, rank, destination, source);
        GC.KeepAlive(destination);
        GC.KeepAlive(source);
        return true;
    }

    // The column axis becomes the first one and the row axis the second.
    private static void MoveFirst(Span<long> packed, int rank, int column, int row)
    {
        if (row == 0) row = column;
        for (int part = 0; part < 3; part++)
        {
            Span<long> values = packed.Slice(part * rank, rank);
            (values[0], values[column]) = (values[column], values[0]);
            (values[1], values[row]) = (values[row], values[1]);
        }
    }

    private static void Launch(Span<long> packed, int rank, Tensor destination, Tensor source)
    {
        var backend = (CudaBackend)destination.Device.Backend;
        int device = destination.Device.Index, size = destination.DType.ItemSize;
        long columns = packed[0], rows = packed[1], targetStride = packed[rank + 1], sourceStride = packed[2 * rank], tiles = 1;
        for (int axis = 0; axis < 2; axis++)
        {
            packed[axis] = (packed[axis] + Tile - 1) / Tile;
            packed[rank + axis] *= Tile;
            packed[(2 * rank) + axis] *= Tile;
        }

        foreach (long extent in packed[..rank]) tiles *= extent;
        nint function = backend.Functions.Get(Kernel, TransposedCopyModule.Key(size, rank), device, TransposedCopyModule.Compose);
        ulong target = CudaStorage.AddressOf(destination), from = CudaStorage.AddressOf(source);
        int blocks = backend.CountBlocks(device, tiles);
        fixed (long* layout = packed)
        {
            void** arguments = stackalloc void*[] { &target, &from, layout, &tiles, &columns, &rows, &targetStride, &sourceStride };
            backend.Launch(device, function, new LaunchSize(blocks), new LaunchSize(Tile, TransposedCopyModule.Rows), 0, arguments);
        }
    }
}
