namespace Arity.Kernels.Cuda;

/// <summary>Which threads share a line. It follows from the line's length and the layout alone, and so do results.</summary>
/// <param name="Shift">The logarithm of how many there are.</param>
/// <param name="IsAcross">Whether they are 32 apart, so that neighbours have neighbouring lines.</param>
/// <param name="HasManyItems">Whether a member has several elements at a time, so that several loads are under way.</param>
internal readonly record struct LineTeam(int Shift, bool IsAcross, bool HasManyItems)
{
    /// <summary>Threads of a block, where that many have work.</summary>
    public const int BlockSize = 256;

    private const int WarpSize = 32;
    private const int ManyItems = 4;

    /// <summary>From how many elements on a whole block walks along a line.</summary>
    private const int LongLine = 512;

    /// <summary>From how many elements on several threads share a line that others lie beside.</summary>
    private const int LongColumn = 32;

    private const int MembersAcross = 8;

    /// <summary>Chooses.</summary>
    /// <param name="count">The line's length.</param>
    /// <param name="isInnermost">Whether neighbouring elements of the line lie nearer than neighbouring lines.</param>
    public static LineTeam Of(long count, bool isInnermost)
    {
        if (!isInnermost) return count < LongColumn ? new(0, false, false) : new(int.Log2(MembersAcross), true, true);
        if (count >= LongLine) return new(int.Log2(BlockSize), false, true);
        int shift = 0;
        while (shift < int.Log2(WarpSize) && 1 << shift < count) shift++;
        return new(shift, false, count > WarpSize);
    }

    /// <summary>How many threads share a line.</summary>
    public int Members => 1 << Shift;

    /// <summary>
    /// How many elements a member has at a time: neighbours where sums run along them, else as far apart as there are members.
    /// </summary>
    public int Items => HasManyItems ? ManyItems : 1;

    /// <summary>How many members lie in one warp, side by side.</summary>
    public int Width => IsAcross ? 1 : Math.Min(Members, WarpSize);

    /// <summary>How many warps or rows of threads meet in shared memory; 1 where none need to.</summary>
    public int Peers => IsAcross ? Members : Members / Width;

    /// <summary>Threads a block: whole warps, no more than the lines need, but all where barriers count on them.</summary>
    public int Threads(long lines) => Peers > 1 ? BlockSize
        : (int)Math.Min(BlockSize, ((lines << Shift) + WarpSize - 1) / WarpSize * WarpSize);
}
