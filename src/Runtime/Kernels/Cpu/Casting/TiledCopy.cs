using System.Runtime.CompilerServices;

namespace Arity.Kernels.Cpu;

/// <summary>
/// Copies and casts in square tiles of two dimensions, the innermost of the destination and the innermost of the source, where these
/// differ: otherwise every element of a transposed copy would fetch a cache line of its own.
/// </summary>
internal readonly unsafe struct TiledCopy(ElementwisePlan* plan, int across) : IRangeBody
{
    private const long Tile = 32;
    private const long SmallExtent = 8;
    private const long Grain = 16;

    private long TilesAlong => (plan->Extents[0] + Tile - 1) / Tile;

    private long TilesAcross => (plan->Extents[across] + Tile - 1) / Tile;

    /// <summary>Copies, if the plan is of this kind.</summary>
    public static bool TryRun(ElementwisePlan* plan)
    {
        int across = InnermostOfSource(plan);
        bool isTransposed = across > 0 && plan->Stride(0, 0) == plan->DTypeOf(0).ItemSize
            && plan->Extents[0] >= SmallExtent && plan->Extents[across] >= SmallExtent;
        if (!isTransposed) return false;
        var tiles = new TiledCopy(plan, across);
        long planes = plan->ElementCount / (plan->Extents[0] * plan->Extents[across]);
        ParallelFor.Run(planes * tiles.TilesAlong * tiles.TilesAcross, Grain, ref tiles);
        return true;
    }

    public void Invoke(long begin, long end)
    {
        var cast = CastTable.Get(plan->DTypeOf(1), plan->DTypeOf(0));
        for (long item = begin; item < end; item++)
        {
            long first = item % TilesAcross * Tile, column = item / TilesAcross % TilesAlong * Tile;
            (long source, long target) = Locate(item / TilesAcross / TilesAlong, first, column);
            long count = Math.Min(Tile, plan->Extents[0] - column), rows = Math.Min(Tile, plan->Extents[across] - first);
            for (long row = 0; row < rows; row++)
            {
                cast((byte*)source, plan->Stride(1, 0), (byte*)target, plan->Stride(0, 0), count);
                source += plan->Stride(1, across);
                target += plan->Stride(0, across);
            }
        }
    }

    private static int InnermostOfSource(ElementwisePlan* plan)
    {
        int innermost = 0;
        for (int dimension = 1; dimension < plan->Rank; dimension++)
        {
            long step = Math.Abs(plan->Stride(1, dimension));
            if (step != 0 && step < Math.Abs(plan->Stride(1, innermost))) innermost = dimension;
        }

        return innermost;
    }

    [SkipLocalsInit]
    private (long Source, long Target) Locate(long plane, long first, long column)
    {
        long source = plan->Pointers[1] + (column * plan->Stride(1, 0)) + (first * plan->Stride(1, across));
        long target = plan->Pointers[0] + (column * plan->Stride(0, 0)) + (first * plan->Stride(0, across));
        for (int dimension = 1; dimension < plan->Rank; dimension++)
        {
            if (dimension == across) continue;
            long index = plane % plan->Extents[dimension];
            plane /= plan->Extents[dimension];
            source += index * plan->Stride(1, dimension);
            target += index * plan->Stride(0, dimension);
        }

        return (source, target);
    }
}
