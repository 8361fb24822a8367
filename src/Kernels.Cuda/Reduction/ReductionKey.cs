namespace Arity.Kernels.Cuda;

/// <summary>What a reduction's module is compiled for, in 64 bits.</summary>
/// <param name="Bits">The packed key.</param>
internal readonly record struct ReductionKey(ulong Bits)
{
    /// <summary>Packs a key.</summary>
    /// <param name="compute">The dtype that is computed in.</param>
    /// <param name="source">The input's dtype.</param>
    /// <param name="target">The destination's dtype.</param>
    /// <param name="kept">The number of dimensions that stay.</param>
    /// <param name="folded">The number of dimensions that are folded.</param>
    /// <param name="isNarrow">Whether indices fit 32 bits.</param>
    public ReductionKey(DType compute, DType source, DType target, int kept, int folded, bool isNarrow = false)
        : this((ulong)compute | (ulong)source << 4 | (ulong)target << 8 | (ulong)kept << 12 | (ulong)folded << 16
            | (isNarrow ? 1ul << 20 : 0))
    {
    }

    public DType Compute => (DType)(Bits & 15);

    public DType Source => (DType)(Bits >> 4 & 15);

    public DType Target => (DType)(Bits >> 8 & 15);

    public int Kept => (int)(Bits >> 12 & 15);

    public int Folded => (int)(Bits >> 16 & 15);

    public bool IsNarrow => (Bits >> 20 & 1) != 0;
}
