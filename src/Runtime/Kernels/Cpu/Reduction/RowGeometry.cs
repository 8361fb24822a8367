using System.Numerics;
using System.Runtime.CompilerServices;

namespace Arity.Kernels.Cpu;

/// <summary>
/// How a reduction across rows is cut: into tiles of columns, whose totals fit the first-level cache, and chunks of rows. Narrow rows that
/// follow each other without gaps are joined to long ones first.
/// </summary>
internal unsafe struct RowGeometry
{
    /// <summary>Rows that are added one to the other, before their total enters the cascade.</summary>
    public const int Block = 128;

    private const int TileBytes = 262144;
    private const int GatheredTileBytes = 4096;
    private const int JoinedWidth = 1024;
    private const long ChunkElements = 1 << 18;

    /// <summary>The rows that are combined, of <see cref="Joined"/> joined rows each.</summary>
    public Dims Rows;

    /// <summary>The rows that are left when the others are joined; none if <see cref="Joined"/> is 1.</summary>
    public Dims Rest;

    /// <summary>Byte offset of the <see cref="Rest"/>.</summary>
    public long RestOffset;

    public long Joined;
    public long Width;
    public long TileWidth;
    public long Tiles;
    public long Chunks;
    public long RowsPerChunk;
    public bool IsDirect;

    /// <summary>How many tiles there are, over all outer dimensions, times the chunks.</summary>
    public long Items;

    [SkipLocalsInit]
    public static void Create(out RowGeometry geometry, ReductionPlan* plan, DType dtype)
    {
        Unsafe.SkipInit(out geometry);
        int size = dtype.ItemSize;
        geometry.Rows = geometry.Rest = plan->Reduced;
        geometry.Width = plan->Kept.Extents[0];
        geometry.IsDirect = plan->InputType == dtype && plan->Kept.Steps[0] == size;
        geometry.TileWidth = Math.Min(geometry.Width, (geometry.IsDirect ? TileBytes : GatheredTileBytes) / size);
        geometry.Tiles = (geometry.Width + geometry.TileWidth - 1) / geometry.TileWidth;
        geometry.Join(size);
        geometry.Cut(plan->Kept.Count / geometry.Width * geometry.Tiles);
    }

    private void Join(int size)
    {
        long extent = Rows.Extents[0];
        bool isGapFree = IsDirect && Rows.Steps[0] == Width * size;
        long most = Math.Min(JoinedWidth / Width, extent / 8);
        Joined = isGapFree && most > 1 ? 1L << BitOperations.Log2((ulong)most) : 1;
        long rows = extent / Joined, left = extent % Joined;
        RestOffset = rows * Joined * Rows.Steps[0];
        Rest.Extents[0] = left;
        Rest.Count = Rest.Count / extent * left;
        Rows.Count = Rows.Count / extent * rows;
        Rows.Extents[0] = rows;
        Rows.Steps[0] *= Joined;
    }

    private void Cut(long tiles)
    {
        long blocks = tiles >= 64 ? long.MaxValue / Block : Math.Max(1, ChunkElements / (TileWidth * Joined * Block));
        RowsPerChunk = Math.Min(blocks * Block, Rows.Count);
        Chunks = (Rows.Count + RowsPerChunk - 1) / RowsPerChunk;
        Items = tiles * Chunks;
    }
}
