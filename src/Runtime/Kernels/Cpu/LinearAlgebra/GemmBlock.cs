namespace Arity.Kernels.Cpu.LinearAlgebra;

/// <summary>The extents of a block of a matrix product, and where its packed panels are.</summary>
internal readonly unsafe struct GemmBlock<T>(long m, long n, long k, T* a, T* b)
    where T : unmanaged
{
    public long M => m;

    public long N => n;

    public long K => k;

    /// <summary>The panel of A that begins with row <paramref name="i"/>, a multiple of the panel's rows.</summary>
    public T* PanelA(long i) => a + i * k;

    /// <summary>The panel of B that begins with column <paramref name="j"/>, a multiple of the panel's columns.</summary>
    public T* PanelB(long j) => b + j * k;
}
