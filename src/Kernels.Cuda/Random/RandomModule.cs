using Arity.Kernels.Cuda.Composition;

namespace Arity.Kernels.Cuda;

/// <summary>Joins the skeleton of the random stream with what makes numbers of its words.</summary>
internal static class RandomModule
{
    private const int Rounds = 10;
    private const int Words = 4;
    private static readonly PtxTemplate Skeleton = PtxLibrary.Skeleton("Random/stream");

    /// <summary>How many elements of a dtype a block gives.</summary>
    public static int PartsOf(DType dtype) => dtype == DType.Float64 ? Words / 2 : Words;

    /// <summary>The module's text; its entry is called as the kernel, its key is the dtype.</summary>
    public static string Compose(CudaKernel kernel, ulong key)
    {
        var dtype = (DType)key;
        bool isWide = dtype == DType.Float64, isNormal = kernel.Function == "random_normal";
        PtxValueType target = PtxValueType.Of(dtype), compute = PtxValueType.Of(isWide || isNormal ? DType.Float64 : DType.Float32);
        string draw = PtxLibrary.Skeleton($"Random/{kernel.Function}").Fill(new PtxValues(), Draws(dtype, isNormal));
        int parts = PartsOf(dtype);
        var values = new PtxValues(
            ("entry", kernel.Entry), ("register", compute.Register), ("draw", draw), ("parts", $"{parts}"), ("size", $"{target.Size}"));
        string text = Skeleton.Fill(values, new Dictionary<string, IReadOnlyList<PtxValues>>
        {
            ["round"] = [.. Enumerable.Repeat(new PtxValues(), Rounds)],
            ["part"] = Rows(parts, i => new(("i", $"{i}"), ("store", PtxCast.Store(compute, target, $"%value{i}", "%address")))),
        });
        return PtxHeader.Text + PtxLibrary.Functions(PtxBodyFile.Uses(draw)) + text;
    }

    private static Dictionary<string, IReadOnlyList<PtxValues>> Draws(DType dtype, bool isNormal)
    {
        bool isWide = dtype == DType.Float64;
        PtxValues[] once = [new()];
        return isNormal
            ? new() { ["pair"] = Rows(PartsOf(dtype) / 2, Pair), ["narrow"] = isWide ? [] : once, ["wide"] = isWide ? once : [] }
            : new() { ["narrow"] = isWide ? [] : Rows(Words, i => Narrow(dtype, i)), ["wide"] = isWide ? Rows(Words / 2, Wide) : [] };
    }

    private static PtxValues[] Rows(int count, Func<int, PtxValues> row) => [.. Enumerable.Range(0, count).Select(row)];

    private static PtxValues Pair(int i) => new(("first", $"{2 * i}"), ("second", $"{(2 * i) + 1}"));

    private static PtxValues Wide(int i) => new(("i", $"{i}"), ("words", $"{{%word{2 * i}, %word{(2 * i) + 1}}}"));

    // A dtype with p bits of precision takes the p upper bits of a word: the unit is 2^-p.
    private static PtxValues Narrow(DType dtype, int i)
    {
        (int shift, string unit) = dtype switch
        {
            DType.Float16 => (21, "0f3A000000"),
            DType.BFloat16 => (24, "0f3B800000"),
            _ => (8, "0f33800000"),
        };
        return new(("i", $"{i}"), ("shift", $"{shift}"), ("unit", unit));
    }
}
