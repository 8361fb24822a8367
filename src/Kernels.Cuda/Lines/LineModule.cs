using Arity.Kernels.Cuda.Composition;

namespace Arity.Kernels.Cuda;

/// <summary>Joins the skeleton of kernels that walk along an axis with what they do there.</summary>
internal static class LineModule
{
    private static readonly PtxTemplate Skeleton = PtxLibrary.Skeleton("lines");

    /// <summary>The key of a specialization.</summary>
    public static ulong Key(DType source, DType target, int rank) => (ulong)source | (ulong)target << 4 | (ulong)rank << 8;

    /// <summary>The module's text; its entry is called as the kernel.</summary>
    public static string Compose(CudaKernel kernel, ulong key)
    {
        PtxValueType source = PtxValueType.Of((DType)(key & 15)), target = PtxValueType.Of((DType)(key >> 4 & 15));
        int rank = (int)(key >> 8);
        var values = new PtxValues([.. Arithmetic(source),
            ("entry", kernel.Function), ("register", source.Register), ("bits", source.Register[1..]),
            ("bytes", $"{Math.Max(8, 24 * rank)}"), ("load", PtxCast.Load(source, source, "%read", "%address")),
            ("store", PtxCast.Store(source, target, "%total", "%to"))]);
        string work = PtxLibrary.Line(kernel).Fill(values, new Dictionary<string, IReadOnlyList<PtxValues>>());
        string text = Skeleton.Fill(values.With(new(("work", work))), new Dictionary<string, IReadOnlyList<PtxValues>>
        {
            ["axis"] = PtxAxes.Rows(rank, "targetStride", "sourceStride"),
        });
        return PtxHeader.Text + PtxLibrary.Functions(PtxBodyFile.Uses(work)) + text;
    }

    // What integers and floats write differently.
    private static (string Name, string Value)[] Arithmetic(PtxValueType type)
    {
        if (type.IsInteger) return [("zero", "0"), ("lowest", "0"), ("rounding", ""), ("takeNan", "")];
        string takeNan = $"setp.nan.{type.Register} %isNan, %read, %read; setp.nan.{type.Register} %hadNan, %best, %best; "
            + "not.pred %hadNan, %hadNan; and.pred %isNan, %isNan, %hadNan; or.pred %take, %take, %isNan;";
        return type.Register == "f32"
            ? [("zero", "0f00000000"), ("lowest", "0fFF800000"), ("rounding", ".rn"), ("takeNan", takeNan)]
            : [("zero", "0d0000000000000000"), ("lowest", "0dFFF0000000000000"), ("rounding", ".rn"), ("takeNan", takeNan)];
    }
}
