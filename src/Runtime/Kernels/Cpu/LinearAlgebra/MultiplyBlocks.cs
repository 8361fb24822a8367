using System.Numerics;
using System.Runtime.CompilerServices;

namespace Arity.Kernels.Cpu.LinearAlgebra;

/// <summary>
/// Multiplies the packed panels of a block. The work is cut into many more tasks than there are threads, and whoever is free takes the
/// next: a thread that the system disturbs then delays the others by a task at most.
/// </summary>
internal unsafe struct MultiplyBlocks<TKernel, T> : IRangeBody
    where TKernel : IGemmKernel<T>
    where T : unmanaged, IAdditionOperators<T, T, T>
{
    /// <summary>
    /// The panels of a task. Those of B, a MiB with AVX-512, about fill the second-level cache, in which the next task finds them;
    /// measured, fewer of them cost more in reading A again.
    /// </summary>
    private const int TaskRowPanels = 4, TaskColumnPanels = 16;

    private GemmBlock<T> _block;
    private Matrix<T> _c;
    private bool _accumulate;
    private long _next;

    public static void Run(GemmBlock<T> block, Matrix<T> c, bool accumulate)
    {
        var body = new MultiplyBlocks<TKernel, T> { _block = block, _c = c, _accumulate = accumulate };
        ParallelFor.Run(Threads.Count, 1, ref body);
    }

    private static long TaskRows => TaskRowPanels * TKernel.PanelRows;

    private static long TaskColumns => TaskColumnPanels * TKernel.PanelColumns;

    // The range says only which share of the threads this is; the tasks are handed out by the counter.
    public void Invoke(long begin, long end)
    {
        long across = (_block.N - 1) / TaskColumns + 1, down = (_block.M - 1) / TaskRows + 1;
        for (long task; (task = Interlocked.Increment(ref _next) - 1) < across * down;)
            MultiplyTask(task % down * TaskRows, task / down * TaskColumns);
    }

    // One panel of A stays in the first-level cache while the panels of B, which stay in the second, pass by.
    [SkipLocalsInit]
    private readonly void MultiplyTask(long top, long left)
    {
        T* tile = stackalloc T[TKernel.PanelRows * TKernel.PanelColumns];
        long bottom = Math.Min(top + TaskRows, _block.M), right = Math.Min(left + TaskColumns, _block.N);
        for (long i = top; i < bottom; i += TKernel.PanelRows)
        for (long j = left; j < right; j += TKernel.PanelColumns)
            MultiplyTile(i, j, tile);
    }

    private readonly void MultiplyTile(long i, long j, T* tile)
    {
        long rows = Math.Min(TKernel.PanelRows, _block.M - i), columns = Math.Min(TKernel.PanelColumns, _block.N - j);
        T* a = _block.PanelA(i), b = _block.PanelB(j);
        if (rows == TKernel.PanelRows && columns == TKernel.PanelColumns && _c.ColumnStride == 1)
        {
            TKernel.MultiplyPacked(_block.K, a, b, _c.At(i, j), _c.RowStride, _accumulate);
            return;
        }
        TKernel.MultiplyPacked(_block.K, a, b, tile, TKernel.PanelColumns, accumulate: false);
        Tile<T>.Write(tile, TKernel.PanelColumns, rows, columns, _c.From(i, j), _accumulate);
    }
}
