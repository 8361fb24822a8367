namespace Arity.Kernels.Cuda;

/// <summary>What a module of a kernel along lines is compiled for, in 64 bits.</summary>
/// <param name="Bits">The packed key.</param>
internal readonly record struct LineKey(ulong Bits)
{
    /// <summary>Packs a key.</summary>
    /// <param name="source">The input's dtype.</param>
    /// <param name="compute">The dtype that is computed in.</param>
    /// <param name="target">The destination's dtype.</param>
    /// <param name="rank">The number of dimensions of the lines.</param>
    /// <param name="team">Which threads share a line.</param>
    /// <param name="hasOther">Whether there is a third operand: a second input of the first one's dtype, or what the role says.</param>
    /// <param name="role">What a search is part of.</param>
    public LineKey(
        DType source, DType compute, DType target, int rank, LineTeam team, bool hasOther = false, LineRole role = LineRole.Whole)
        : this((ulong)source | (ulong)compute << 4 | (ulong)target << 8 | (ulong)rank << 12 | (ulong)team.Shift << 16
            | Bit(team.IsAcross, 20) | Bit(team.HasManyItems, 21) | Bit(hasOther, 22) | (ulong)role << 23)
    {
    }

    public DType Source => (DType)(Bits & 15);

    public DType Compute => (DType)(Bits >> 4 & 15);

    public DType Target => (DType)(Bits >> 8 & 15);

    public int Rank => (int)(Bits >> 12 & 15);

    public LineTeam Team => new((int)(Bits >> 16 & 15), Has(20), Has(21));

    public LineRole Role => (LineRole)(Bits >> 23 & 3);

    public string[] Operands => Has(22) ? ["target", "source", "other"] : ["target", "source"];

    private static ulong Bit(bool value, int place) => value ? 1ul << place : 0;

    private bool Has(int place) => (Bits >> place & 1) != 0;
}
