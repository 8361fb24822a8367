using System.Numerics;

namespace Arity.Kernels.Cpu.LinearAlgebra;

/// <summary>
/// The product of large matrices: blocks of A and B are packed into panels, then tiles of C are computed from them, both by all threads.
/// The structure is that of Goto and van de Geijn, "Anatomy of High-Performance Matrix Multiplication" (2008), with the roles of A and B
/// exchanged because C is row-major here.
/// </summary>
internal static unsafe class PackedGemm<TKernel, T>
    where TKernel : IGemmKernel<T>
    where T : unmanaged, IAdditionOperators<T, T, T>
{
    /// <summary>Bytes along a panel: a panel of A, 24 KiB, stays in the first-level cache.</summary>
    private const int DepthBytes = 2048;

    /// <summary>The block of A and that of B stay in a third-level cache; a multiple of every panel's rows.</summary>
    private const int BlockRows = 4080;

    private const int BlockColumns = 4096;

    public static void Multiply(long m, long n, long k, Matrix<T> a, Matrix<T> b, Matrix<T> c)
    {
        long depth = Math.Min(k, DepthBytes / sizeof(T));
        using var bufferA = BufferPool.Rent(RoundUp(Math.Min(m, BlockRows), TKernel.PanelRows) * depth * sizeof(T));
        using var bufferB = BufferPool.Rent(RoundUp(Math.Min(n, BlockColumns), TKernel.PanelColumns) * depth * sizeof(T));
        for (long j = 0; j < n; j += BlockColumns)
        for (long p = 0; p < k; p += depth)
        for (long i = 0; i < m; i += BlockRows)
        {
            var block = new GemmBlock<T>(
                Math.Min(BlockRows, m - i), Math.Min(BlockColumns, n - j), Math.Min(depth, k - p), (T*)bufferA.Start, (T*)bufferB.Start);
            PackBlocks<TKernel, T>.Run(block, a.From(i, p), b.From(p, j), packB: i == 0);
            MultiplyBlocks<TKernel, T>.Run(block, c.From(i, j), accumulate: p > 0);
        }
    }

    private static long RoundUp(long value, int multiple) => (value + multiple - 1) / multiple * multiple;
}
