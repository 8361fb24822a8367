namespace Arity.Kernels.Cpu.LinearAlgebra;

/// <summary>Packs the panels of a block, those of A first.</summary>
internal struct PackBlocks<TKernel, T> : IRangeBody
    where TKernel : IGemmKernel<T>
    where T : unmanaged
{
    private GemmBlock<T> _block;
    private Matrix<T> _a;
    private Matrix<T> _b;
    private long _panelsOfA;

    public static void Run(GemmBlock<T> block, Matrix<T> a, Matrix<T> b, bool packB)
    {
        long panelsOfA = (block.M - 1) / TKernel.PanelRows + 1;
        long panelsOfB = packB ? (block.N - 1) / TKernel.PanelColumns + 1 : 0;
        var body = new PackBlocks<TKernel, T> { _block = block, _a = a, _b = b, _panelsOfA = panelsOfA };
        ParallelFor.Run(panelsOfA + panelsOfB, 4, ref body);
    }

    public readonly void Invoke(long begin, long end)
    {
        PackA(begin * TKernel.PanelRows, Math.Min(Math.Min(end, _panelsOfA) * TKernel.PanelRows, _block.M));
        PackB(Math.Max(begin - _panelsOfA, 0) * TKernel.PanelColumns, Math.Min((end - _panelsOfA) * TKernel.PanelColumns, _block.N));
    }

    private readonly unsafe void PackA(long first, long last)
    {
        if (first < last) Panels<T>.Pack(_a.From(first, 0).Transposed, _block.K, last - first, TKernel.PanelRows, _block.PanelA(first));
    }

    private readonly unsafe void PackB(long first, long last)
    {
        if (first < last) Panels<T>.Pack(_b.From(0, first), _block.K, last - first, TKernel.PanelColumns, _block.PanelB(first));
    }
}
