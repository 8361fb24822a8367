using Arity.Kernels.Cuda.Composition;

namespace Arity.Kernels.Cuda;

/// <summary>Fills the skeleton of transposed copies for a size of elements and a number of dimensions.</summary>
internal static class TransposedCopyModule
{
    /// <summary>The extent of a tile, and of a block along x.</summary>
    public const int Tile = 32;

    /// <summary>The extent of a block along y: a thread moves four elements.</summary>
    public const int Rows = 8;

    private static readonly PtxTemplate Skeleton = PtxLibrary.Skeleton("transposed_copy");

    /// <summary>The key of a specialization.</summary>
    public static ulong Key(int elementSize, int rank) => (uint)elementSize | (ulong)(uint)rank << 8;

    /// <summary>The module's text; its entry is called as the kernel.</summary>
    public static string Compose(CudaKernel kernel, ulong key)
    {
        int size = (int)(key & 255), rank = (int)(key >> 8), words = size == 16 ? 2 : 1;
        int bits = Math.Min(64, 8 * size);
        var values = new PtxValues(
            ("entry", kernel.Entry), ("index", "u64"), ("size", $"{size}"), ("bytes", $"{24 * rank}"),
            ("tileBytes", $"{Tile * (Tile + 1) * size}"), ("register", $"u{Math.Max(32, bits)}"),
            ("access", words == 1 ? $"u{bits}" : $"v{words}.u{bits}"));
        return PtxHeader.Text + Skeleton.Fill(values, new Dictionary<string, IReadOnlyList<PtxValues>>
        {
            ["turn"] = [.. Enumerable.Range(0, Tile / Rows).Select(k => Turn(k, size, words))],
            ["axis"] = [.. PtxAxes.Rows(rank, "targetStride", "sourceStride").Select((row, axis) => row.With(new(("keep", Keep(axis)))))],
        });
    }

    private static PtxValues Turn(int k, int size, int words)
    {
        string values = string.Join(", ", Enumerable.Range(0, words).Select(word => $"%value{k}_{word}"));
        return new(("k", $"{k}"), ("values", values), ("vector", words == 1 ? values : $"{{{values}}}"),
            ("columnOffset", $"{k * Rows * (Tile + 1) * size}"), ("rowOffset", $"{k * Rows * size}"));
    }

    // The first two axes count tiles.
    private static string Keep(int axis) => axis switch
    {
        0 => "    shl.b64 %column, %offset, 5;",
        1 => "    shl.b64 %row, %offset, 5;",
        _ => "",
    };
}
