using Arity.Kernels.Cuda.Composition;

namespace Arity.Kernels.Cuda;

/// <summary>Products by tensor cores: what a block does, beside the fragments of <see cref="TensorFragments"/>.</summary>
internal static class TensorGemm
{
    private static readonly PtxTemplate Body = PtxLibrary.Gemm("tensor");
    private static readonly PtxTemplate Fetch = PtxLibrary.Skeleton("tensor_fetch");

    /// <summary>What a block does, and the values of the outer skeleton.</summary>
    public static (string Work, PtxValues Values) Compose(GemmKey key, GemmSide left, GemmSide right, PtxValues values)
    {
        var fragments = new TensorFragments(PtxValueType.Of(key.Source), key.Tile, left, right);
        int stageBytes = left.Bytes + right.Bytes, ahead = (key.Stages - 1) * left.Inner;
        string[] accumulators = [.. fragments.Accumulators];
        PtxValues inner = values.With(new(
            ("accumulators", string.Join(", ", accumulators.Select(name => $"%{name}"))), ("fragments", fragments.Registers),
            ("stages", $"{key.Stages}"), ("pending", $"{key.Stages - 2}"), ("ahead", $"{ahead}"),
            // From one tile behind the last: what is fetched ahead of multiplication has to be multiplied, too.
            ("lastAhead", $"{ahead}"), ("stageBytes", $"{stageBytes}"), ("sharedBytes", $"{stageBytes * key.Stages}"),
            ("write", GemmWrite.Text(values, fragments.Rows, fragments.Columns, hasSecond: true, PairStore(key)))));
        string work = Body.Fill(inner, new Dictionary<string, IReadOnlyList<PtxValues>>
        {
            ["side"] = [.. new[] { left, right }.Select(side => side.Values().With(new(("fetch", FetchText(side, inner)))))],
            ["accumulator"] = [.. accumulators.Select(name => new PtxValues(("name", name)))],
            ["step"] = [.. fragments.Steps],
        });
        return (work, new(("shared", ".extern .shared .align 16 .b8 tiles[];\n"), ("setup", fragments.Setup)));
    }

    private static string FetchText(GemmSide side, PtxValues values)
    {
        string[] items = [.. Enumerable.Range(0, side.Chunk).Select(i => $"%item{i}")];
        string pack = string.Concat(Enumerable.Range(0, 4).Select(word => side.Size == 2
            ? $"        mov.b32 %word{word}, {{{items[2 * word]}, {items[(2 * word) + 1]}}};\n"
            : $"        mov.b32 %word{word}, {items[word]};\n"));
        PtxValues own = side.Values().With(new(
            ("size", $"{side.Size}"), ("bits", $"{8 * side.Size}"), ("items", string.Join(", ", items)), ("pack", pack)));
        return Fetch.Fill(values.With(own), new Dictionary<string, IReadOnlyList<PtxValues>>
        {
            ["chunk"] = [.. Enumerable.Range(0, side.Chunks).Select(i => new PtxValues(
                ("countValid", GemmModule.CountValid(side, i)), ("slotOffset", $"{side.SlotOffset(i)}")))],
            ["async"] = side.Access.IsAligned ? [new()] : [],
            ["single"] = side.Access.IsAligned ? [] : [new()],
            ["item"] = [.. Enumerable.Range(0, side.Chunk).Select(i => new PtxValues(("i", $"{i}")))],
        });
    }

    private static string PairStore(GemmKey key) => (key.WritesPairs, PtxValueType.Of(key.Target).Name) switch
    {
        (true, "f16") => "cvt.rn.f16x2.f32 %both, #1, #0; st.global.b32 [%to], %both;",
        (true, "bf16") => "cvt.rn.bf16x2.f32 %both, #1, #0; st.global.b32 [%to], %both;",
        (true, "f32") => "st.global.v2.f32 [%to], {#0, #1};",
        _ => "",
    };
}
