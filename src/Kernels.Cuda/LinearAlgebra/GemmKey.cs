namespace Arity.Kernels.Cuda;

/// <summary>What a product by large tiles is compiled for, in 64 bits.</summary>
/// <param name="Bits">The packed key.</param>
internal readonly record struct GemmKey(ulong Bits)
{
    /// <summary>Packs a key.</summary>
    /// <param name="source">The inputs' dtype.</param>
    /// <param name="target">The destination's dtype.</param>
    /// <param name="rank">The number of batch dimensions.</param>
    /// <param name="tile">How it is shared out.</param>
    /// <param name="left">How the first operand is fetched.</param>
    /// <param name="right">How the second operand is fetched.</param>
    /// <param name="stages">For tensor cores, how many tiles are in shared memory or under way; less than 8.</param>
    /// <param name="writesPairs">For tensor cores, whether two neighbouring results are written at once.</param>
    public GemmKey(
        DType source, DType target, int rank, GemmTile tile, GemmAccess left, GemmAccess right, int stages = 0, bool writesPairs = false)
        : this((ulong)source | (ulong)target << 4 | (ulong)rank << 8 | (ulong)tile.Index << 12 | left.Bits << 16 | right.Bits << 18
            | (ulong)stages << 20 | (writesPairs ? 1ul << 23 : 0))
    {
    }

    public DType Source => (DType)(Bits & 15);

    public DType Target => (DType)(Bits >> 4 & 15);

    public int Rank => (int)(Bits >> 8 & 15);

    public GemmTile Tile => GemmTile.Of((int)(Bits >> 12 & 15));

    public GemmAccess Left => GemmAccess.Of(Bits >> 16);

    public GemmAccess Right => GemmAccess.Of(Bits >> 18);

    public int Stages => (int)(Bits >> 20 & 7);

    public bool WritesPairs => (Bits >> 23 & 1) != 0;
}
