using Arity.Kernels.Cuda.Composition;

namespace Arity.Kernels.Cuda;

/// <summary>Joins the reduction's skeleton with what combines two elements.</summary>
internal static class ReductionModule
{
    /// <summary>The most threads a block, for whose results there is shared memory.</summary>
    public const int MaxThreads = 256;

    private static readonly PtxTemplate Skeleton = PtxLibrary.Skeleton("reduction");

    /// <summary>The module's text; its entry is called as the kernel.</summary>
    public static string Compose(CudaKernel kernel, ulong bits)
    {
        var key = new ReductionKey(bits);
        PtxValueType compute = PtxValueType.Of(key.Compute), source = PtxValueType.Of(key.Source), target = PtxValueType.Of(key.Target);
        string body = PtxLibrary.Operator(kernel, compute.Name);
        int size = compute.RegisterSize;
        IReadOnlyList<PtxValues> parts = compute.PartRows;
        var values = new PtxValues(
            ("index", key.IsNarrow ? "u32" : "u64"), ("entry", kernel.Function), ("function", $"{kernel.Function}_{compute.Name}"),
            ("x", compute.Parameter("x")), ("y", compute.Parameter("y")), ("result", compute.Parameter("result")),
            ("size", $"{size}"), ("sharedBytes", $"{size * MaxThreads}"),
            ("keptBytes", $"{Math.Max(8, 24 * key.Kept)}"), ("foldedBytes", $"{Math.Max(8, 16 * key.Folded)}"),
            ("load", PtxCast.Load(source, compute, "%loaded", "%address")), ("store", PtxCast.Store(compute, target, "%total", "%to")));
        return PtxHeader.Text + body + Skeleton.Fill(values, new Dictionary<string, IReadOnlyList<PtxValues>>
        {
            ["part"] = parts,
            ["identity"] = [.. parts.Zip(PtxBodyFile.Identity(body), (part, start) => part.With(new(("identity", start))))],
            ["keptAxis"] = PtxAxes.Rows(key.Kept, "targetStride", "sourceStride"),
            ["foldedAxis"] = PtxAxes.Rows(key.Folded, "sourceStride"),
        });
    }
}
