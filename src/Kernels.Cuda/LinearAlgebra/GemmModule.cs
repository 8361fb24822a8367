using Arity.Kernels.Cuda.Composition;

namespace Arity.Kernels.Cuda;

/// <summary>Writes products by large tiles: what they have in common, joined with multiplication in registers or by tensor cores.</summary>
internal static class GemmModule
{
    /// <summary>How many rows of tiles blocks take together.</summary>
    private const int GroupRows = 8;

    private static readonly PtxTemplate Skeleton = PtxLibrary.Skeleton("gemm");
    private static readonly PtxTemplate Chunk = PtxLibrary.Skeleton("gemm_chunk");

    /// <summary>The module's text.</summary>
    public static string Compose(CudaKernel kernel, ulong bits)
    {
        var key = new GemmKey(bits);
        GemmTile tile = key.Tile;
        PtxValueType source = PtxValueType.Of(key.Source), target = PtxValueType.Of(key.Target);
        int size = tile.IsTensor ? source.Size : source.RegisterSize;
        GemmSide left = new(true, tile, key.Left, size), right = new(false, tile, key.Right, size);
        var values = new PtxValues(
            ("entry", kernel.Entry), ("batchBytes", $"{Math.Max(8, 32 * key.Rank)}"), ("threads", $"{tile.Threads}"),
            ("blocks", $"{tile.Blocks}"), ("lastRow", $"{tile.Rows - 1}"), ("rowShift", $"{int.Log2(tile.Rows)}"),
            ("lastColumn", $"{tile.Columns - 1}"), ("columnShift", $"{int.Log2(tile.Columns)}"), ("groupRows", $"{GroupRows}"),
            ("innerTile", $"{left.Inner}"), ("store", PtxCast.Store(source, target, "%out", "%to")), ("register", source.Register));
        (string work, PtxValues own) = tile.IsTensor
            ? TensorGemm.Compose(key, left, right, values)
            : TiledGemm.Compose(key, left, right, values);
        string text = Skeleton.Fill(values.With(own).With(new(("work", work))), new Dictionary<string, IReadOnlyList<PtxValues>>
        {
            ["side"] = [left.Values(), right.Values()],
            ["axis"] = PtxAxes.Rows(key.Rank, "target", "left", "right"),
        });
        return (tile.IsTensor ? PtxHeader.TensorText : PtxHeader.Text) + text;
    }

    /// <summary>Counts the elements of a thread's i-th chunk that lie within the operand.</summary>
    public static string CountValid(GemmSide side, int chunk) =>
        Chunk.Fill(side.Values().With(new(("linesBefore", $"{side.LinesBefore(chunk)}"))), PtxTemplate.NoLists);

    /// <summary>How many tiles are in shared memory or under way: as many as fit.</summary>
    /// <param name="tile">A tile for tensor cores.</param>
    /// <param name="size">Bytes an element.</param>
    /// <param name="left">How the first operand is fetched.</param>
    /// <param name="right">How the second operand is fetched.</param>
    /// <param name="bytes">The most shared memory a block.</param>
    public static (int Stages, int SharedBytes) Stages(GemmTile tile, int size, GemmAccess left, GemmAccess right, int bytes)
    {
        const int Most = 4;
        int stage = new GemmSide(true, tile, left, size).Bytes + new GemmSide(false, tile, right, size).Bytes;
        int stages = Math.Min(Most, bytes / tile.Blocks / stage);
        return (stages, stages * stage);
    }
}
