using Arity.Kernels.Cuda.Composition;

namespace Arity.Kernels.Cuda;

/// <summary>An operand of a product by large tiles: how a block's threads fetch its tiles, and how these lie in shared memory.</summary>
internal sealed class GemmSide
{
    /// <summary>Bytes of a chunk of a tensor core's operand: what <c>cp.async.cg</c> copies and <c>ldmatrix</c> reads.</summary>
    public const int TensorChunkBytes = 16;

    // A row of shared memory is this much longer than its elements: threads of a warp that access different rows meet other banks.
    private const int PadBytes = 16;
    private const int PadElements = 8;

    private readonly bool _isLeft;
    private readonly int _outerTile;
    private readonly GemmTile _tile;

    /// <summary>Plans an operand.</summary>
    /// <param name="isLeft">Whether it is the first.</param>
    /// <param name="tile">How the product is shared out.</param>
    /// <param name="access">How it is fetched.</param>
    /// <param name="size">Bytes of an element in shared memory.</param>
    public GemmSide(bool isLeft, GemmTile tile, GemmAccess access, int size)
    {
        (_isLeft, _tile, Access, Size) = (isLeft, tile, access, size);
        (_outerTile, Inner) = (isLeft ? tile.Rows : tile.Columns, tile.Inner(size));
        Chunk = ChunkOf(tile, size);
        int fast = access.IsInnerFast ? Inner : _outerTile;
        ChunksPerLine = fast / Chunk;
        Chunks = _outerTile * Inner / Chunk / tile.Threads;
        if (!tile.IsTensor) Pitch = (_outerTile * size) + PadBytes;
        else Pitch = access.IsInnerFast ? (Inner * size) + PadBytes : (_outerTile + PadElements) * size;
    }

    public string Name => _isLeft ? "left" : "right";

    public GemmAccess Access { get; }

    /// <summary>Bytes of an element in shared memory.</summary>
    public int Size { get; }

    /// <summary>How much of the inner axis a tile has.</summary>
    public int Inner { get; }

    /// <summary>Elements a chunk.</summary>
    public int Chunk { get; }

    /// <summary>Chunks a thread and tile.</summary>
    public int Chunks { get; }

    /// <summary>Bytes from one row of shared memory to the next: along the inner axis, or for tensor cores along the slow one.</summary>
    public int Pitch { get; }

    /// <summary>Bytes of a tile.</summary>
    public int Bytes => Pitch * (_tile.IsTensor && Access.IsInnerFast ? _outerTile : Inner);

    /// <summary>Bytes between a chunk's elements there. Where every thread multiplies by itself, rows go along the inner axis.</summary>
    public int ItemBytes => !_tile.IsTensor && Access.IsInnerFast ? Pitch : Size;

    private int ChunksPerLine { get; }

    private int LineBytes => !_tile.IsTensor && Access.IsInnerFast ? Size : Pitch;

    private int LinesApart => _tile.Threads / ChunksPerLine;

    /// <summary>Elements a chunk: 16 bytes for tensor cores, else so many that a thread has one chunk.</summary>
    public static int ChunkOf(GemmTile tile, int size)
        => tile.IsTensor ? TensorChunkBytes / size : tile.Rows * tile.Inner(size) / tile.Threads;

    /// <summary>Lines of the slow axis before a thread's i-th chunk, seen from its first.</summary>
    public int LinesBefore(int chunk) => chunk * LinesApart;

    /// <summary>Bytes of shared memory from a thread's first chunk to its i-th.</summary>
    public int SlotOffset(int chunk) => LinesBefore(chunk) * LineBytes;

    /// <summary>What the skeletons call all this.</summary>
    public PtxValues Values()
    {
        // Strides come in the order target row and column, left row and inner, right inner and column.
        (int outer, int inner) = _isLeft ? (16, 24) : (40, 32);
        bool isInnerFast = Access.IsInnerFast;
        return new(
            ("side", Name), ("outer", $"{Name}{(isInnerFast ? "Slow" : "Fast")}"), ("inner", $"{Name}{(isInnerFast ? "Fast" : "Slow")}"),
            ("origin", _isLeft ? "row" : "column"), ("extent", _isLeft ? "rows" : "columns"), ("chunk", $"{Chunk}"),
            ("lastChunk", $"{ChunksPerLine - 1}"), ("chunkShift", $"{int.Log2(ChunksPerLine)}"), ("lineBytes", $"{LineBytes}"),
            ("itemBytes", $"{ItemBytes}"), ("linesApart", $"{LinesApart}"), ("innerStride", $"{inner}"),
            ("fastStride", $"{(isInnerFast ? inner : outer)}"), ("slowStride", $"{(isInnerFast ? outer : inner)}"));
    }
}
