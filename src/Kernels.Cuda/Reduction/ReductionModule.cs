using Arity.Kernels.Cuda.Composition;

namespace Arity.Kernels.Cuda;

/// <summary>Joins the reduction's skeleton with what combines two elements.</summary>
internal static class ReductionModule
{
    // Bytes that a thread has under way at once, and the fewest and most loads that they make.
    private const int BytesAhead = 16, MinLoads = 4, MaxLoads = 8;

    private static readonly PtxTemplate Skeleton = PtxLibrary.Skeleton("reduction");

    /// <summary>The module's text; its entry is called as the kernel.</summary>
    public static string Compose(CudaKernel kernel, ulong bits)
    {
        var key = new ReductionKey(bits);
        PtxValueType compute = PtxValueType.Of(key.Compute), source = PtxValueType.Of(key.Source), target = PtxValueType.Of(key.Target);
        string body = PtxLibrary.Operator(kernel, compute.Name);
        IReadOnlyList<PtxValues> parts = compute.PartRows, loads = Loads(key, source, compute);
        var lists = new Dictionary<string, IReadOnlyList<PtxValues>>
        {
            ["part"] = parts,
            ["identity"] = [.. parts.Zip(PtxBodyFile.Identity(body), (part, start) => part.With(new(("identity", start))))],
            ["keptAxis"] = PtxAxes.Rows(key.Kept, "targetStride", "sourceStride"),
            ["foldedAxis"] = PtxAxes.Rows(key.Folded, "sourceStride"),
            ["load"] = loads,
            ["batch"] = loads.Count == 0 ? [] : [new(("furtherLoads", $"{loads.Count - 1}"))],
        };
        int laneBits = key.IsWide ? ReductionPlan.WideBits : 0, size = compute.RegisterSize;
        var values = new PtxValues(
            ("index", key.IsNarrow ? "u32" : "u64"), ("entry", kernel.Entry), ("function", $"{kernel.Function}_{compute.Name}"),
            ("x", compute.Parameter("x")), ("y", compute.Parameter("y")), ("result", compute.Parameter("result")),
            ("size", $"{size}"), ("sharedBytes", $"{size * ReductionPlan.MaxThreads}"), ("rowBytes", $"{size << laneBits}"),
            ("width", $"{1 << laneBits}"), ("laneBits", $"{laneBits}"), ("laneMask", $"{(1 << laneBits) - 1}"),
            ("targetSize", $"{target.Size}"), ("keptBytes", $"{Math.Max(8, 24 * key.Kept)}"),
            ("foldedBytes", $"{Math.Max(8, 16 * key.Folded)}"),
            ("load", PtxCast.Load(source, compute, "%loaded", "%address")), ("store", PtxCast.Store(compute, target, "%total", "%to")));
        return PtxHeader.Text + body + Skeleton.Fill(values, lists);
    }

    // Elements along several dimensions are loaded one by one: finding them takes longer than loading them.
    private static IReadOnlyList<PtxValues> Loads(in ReductionKey key, PtxValueType source, PtxValueType compute)
        => key.Folded > 1 ? [] :
        [
            .. Enumerable.Range(0, Math.Clamp(BytesAhead / source.Size, MinLoads, MaxLoads)).Select(i =>
                new PtxValues(("i", $"{i}"), ("loadAhead", PtxCast.Load(source, compute, $"%ahead{i}", "%address")))),
        ];
}
