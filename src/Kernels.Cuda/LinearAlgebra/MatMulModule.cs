using Arity.Kernels.Cuda.Composition;

namespace Arity.Kernels.Cuda;

/// <summary>Fills the matrix product's skeleton for a dtype and a number of batch dimensions.</summary>
internal static class MatMulModule
{
    /// <summary>The extent of a tile, and of a block along x and y.</summary>
    public const int Tile = 16;

    private static readonly PtxTemplate Skeleton = PtxLibrary.Skeleton("matmul");

    /// <summary>The key of a specialization.</summary>
    public static ulong Key(DType source, DType target, int batchRank) => (ulong)source | (ulong)target << 4 | (ulong)batchRank << 8;

    /// <summary>The module's text.</summary>
    public static string Compose(CudaKernel kernel, ulong key)
    {
        PtxValueType source = PtxValueType.Of((DType)(key & 15)), target = PtxValueType.Of((DType)(key >> 4 & 15));
        int rank = (int)(key >> 8), size = source.RegisterSize;
        string multiply = source switch
        {
            { Name: "bool" } => "and.b32 %first, %first, %second; or.b32 %total, %total, %first;",
            { IsInteger: true } => $"mad.lo.{source.Register} %total, %first, %second, %total;",
            { IsComplex: true } => MultiplyComplex(source.Register),
            { Register: "f64" } => "fma.rn.f64 %total, %first, %second, %total;",
            _ => "fma.rn.f32 %total, %first, %second, %total;",
        };
        var values = new PtxValues(
            ("entry", kernel.Entry), ("index", "u64"), ("zero", source.Zero), ("multiply", multiply), ("size", $"{size}"),
            ("rowBytes", $"{size * Tile}"),
            ("tileBytes", $"{size * Tile * Tile}"), ("batchBytes", $"{Math.Max(8, 32 * rank)}"),
            ("load", PtxCast.Load(source, source, "%first", "%address")),
            ("store", PtxCast.Store(source, target, "%total", "%to")));
        return PtxHeader.Text + Skeleton.Fill(values, new Dictionary<string, IReadOnlyList<PtxValues>>
        {
            ["part"] = source.PartRows,
            ["inner"] = [.. Enumerable.Range(0, Tile).Select(i => new PtxValues(("reads", Reads(source, i))))],
            ["axis"] = PtxAxes.Rows(rank, "target", "left", "right"),
        });
    }

    // The i-th column of the left tile and row of the right one.
    private static string Reads(PtxValueType type, int i) => string.Join('\n', type.Parts.Select(part =>
        $"    ld.shared.{type.Register} %first{part.Suffix}, [%leftSlot+{(i * type.RegisterSize) + part.Offset}];\n"
        + $"    ld.shared.{type.Register} %second{part.Suffix}, [%rightSlot+{(i * type.RegisterSize * Tile) + part.Offset}];"));

    private static string MultiplyComplex(string type) =>
        $"fma.rn.{type} %total_re, %first_re, %second_re, %total_re; fma.rn.{type} %total_im, %first_re, %second_im, %total_im; "
        + $"fma.rn.{type} %total_im, %first_im, %second_re, %total_im; neg.{type} %first_im, %first_im; "
        + $"fma.rn.{type} %total_re, %first_im, %second_im, %total_re;";
}
