using System.Numerics;

namespace Arity.Kernels.Cpu.LinearAlgebra;

/// <summary>
/// The product of small or narrow matrices, which would not repay packing: A is read where it lies, and so is B where its rows are
/// contiguous and a panel wide; otherwise a panel of B at a time is packed.
/// </summary>
internal unsafe struct DirectGemm<TKernel, T> : IRangeBody
    where TKernel : IGemmKernel<T>
    where T : unmanaged, INumber<T>
{
    /// <summary>Multiplications worth a second thread: some 20 µs of one.</summary>
    private const long Grain = 1 << 20;

    /// <summary>Rows of A and B in one go: a panel of B stays in the second-level cache.</summary>
    private const int BlockDepth = 512;

    /// <summary>Rows of the scratch tile for what cannot be written to C directly.</summary>
    private const int TileRows = 16;

    private Matrix<T> _a;
    private Matrix<T> _b;
    private Matrix<T> _c;
    private long _m;
    private long _n;
    private long _k;
    private bool _isSplitByRows;

    public static void Multiply(long m, long n, long k, Matrix<T> a, Matrix<T> b, Matrix<T> c)
    {
        var body = new DirectGemm<TKernel, T> { _a = a, _b = b, _c = c, _m = m, _n = n, _k = k, _isSplitByRows = m >= n };
        if (m >= n) ParallelFor.Run(m, Grain / n / k + 1, ref body, TileRows);
        else ParallelFor.Run(n, Grain / m / k + 1, ref body, TKernel.PanelColumns);
    }

    public readonly void Invoke(long begin, long end)
    {
        if (_isSplitByRows) MultiplyPart(end - begin, _n, _a.From(begin, 0), _b, _c.From(begin, 0));
        else MultiplyPart(_m, end - begin, _a, _b.From(0, begin), _c.From(0, begin));
    }

    private readonly void MultiplyPart(long m, long n, Matrix<T> a, Matrix<T> b, Matrix<T> c)
    {
        int width = TKernel.PanelColumns;
        long depth = Math.Min(_k, BlockDepth);
        using var scratch = BufferPool.Rent((depth + TileRows) * width * sizeof(T));
        T* tile = (T*)scratch.Start, panel = tile + TileRows * width;
        for (long p = 0; p < _k; p += depth)
        for (long j = 0; j < n; j += width)
        {
            long k = Math.Min(depth, _k - p);
            int columns = (int)Math.Min(width, n - j);
            bool inPlace = columns == width && b.ColumnStride == 1;
            if (!inPlace) Panels<T>.Pack(b.From(p, j), k, columns, width, panel);
            var stripB = inPlace ? b.From(p, j) : new Matrix<T>(panel, width, 1);
            MultiplyStrip(m, columns, k, a.From(0, p), stripB, c.From(0, j), tile, accumulate: p > 0);
        }
    }

    private static void MultiplyStrip(
        long m, int columns, long k, Matrix<T> a, Matrix<T> b, Matrix<T> c, T* tile, bool accumulate)
    {
        int width = TKernel.PanelColumns;
        if (columns == width && c.ColumnStride == 1)
        {
            TKernel.MultiplyStrided(m, columns, k, a, b.Start, b.RowStride, c.Start, c.RowStride, accumulate);
            return;
        }
        for (long i = 0; i < m; i += TileRows)
        {
            long rows = Math.Min(TileRows, m - i);
            TKernel.MultiplyStrided(rows, columns, k, a.From(i, 0), b.Start, b.RowStride, tile, width, accumulate: false);
            Tile<T>.Write(tile, width, rows, columns, c.From(i, 0), accumulate);
        }
    }
}
