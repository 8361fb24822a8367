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
        (string zero, string multiply) = source switch
        {
            { Name: "bool" } => ("0", "and.b32 %first, %first, %second; or.b32 %total, %total, %first;"),
            { IsInteger: true } => ("0", $"mad.lo.{source.Register} %total, %first, %second, %total;"),
            { Register: "f64" } => ("0d0000000000000000", "fma.rn.f64 %total, %first, %second, %total;"),
            _ => ("0f00000000", "fma.rn.f32 %total, %first, %second, %total;"),
        };
        var values = new PtxValues(
            ("register", source.Register), ("zero", zero), ("multiply", multiply), ("size", $"{size}"), ("rowBytes", $"{size * Tile}"),
            ("tileBytes", $"{size * Tile * Tile}"), ("batchBytes", $"{Math.Max(8, 32 * rank)}"),
            ("load", PtxCast.Load(source, source, "%first", "%address") + $" mov.{source.Register} %read, %first;"),
            ("store", PtxCast.Store(source, target, "%total", "%to")));
        return PtxHeader.Text + Skeleton.Fill(values, new Dictionary<string, IReadOnlyList<PtxValues>>
        {
            ["inner"] = [.. Enumerable.Range(0, Tile).Select(i => new PtxValues(
                ("leftOffset", $"{i * size}"), ("rightOffset", $"{i * size * Tile}")))],
            ["axis"] = PtxAxes.Rows(rank, "target", "left", "right"),
        });
    }
}
