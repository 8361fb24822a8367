using Arity.Kernels.Cuda.Composition;

namespace Arity.Kernels.Cuda;

/// <summary>
/// Products in registers: 16 × 16 threads, each with results in two pieces of rows and two of columns, so that it reads vectors of shared
/// memory and neighbours read neighbouring ones.
/// </summary>
internal static class TiledGemm
{
    private const int ThreadsAcross = 16;

    private static readonly PtxTemplate Body = PtxLibrary.Gemm("tiled");
    private static readonly PtxTemplate Fetch = PtxLibrary.Skeleton("tiled_fetch");

    /// <summary>What a block does, and the values of the outer skeleton.</summary>
    public static (string Work, PtxValues Values) Compose(GemmKey key, GemmSide left, GemmSide right, PtxValues values)
    {
        PtxValueType type = PtxValueType.Of(key.Source);
        int extent = key.Tile.Rows / ThreadsAcross, piece = extent / 2, half = piece * ThreadsAcross, operandBytes = left.Bytes;
        int[] offsets = [.. Enumerable.Range(0, extent).Select(i => (i / piece * half) + (i % piece))];
        string zero = type.Register == "f64" ? "0d0000000000000000" : "0f00000000";
        PtxValues[] accumulators =
        [
            .. from i in Enumerable.Range(0, extent)
               from j in Enumerable.Range(0, extent)
               select new PtxValues(("name", $"acc{i}x{j}x0"), ("a", $"a{i}"), ("b", $"b{j}")),
        ];
        PtxValues inner = values.With(new(
            ("zero", zero), ("bufferBytes", $"{operandBytes + right.Bytes}"),
            ("accumulators", string.Join(", ", accumulators.Select(row => $"%{row["name"]}"))),
            ("fragments", string.Join(", ", Enumerable.Range(0, extent).Select(i => $"%a{i}, %b{i}"))),
            ("write", GemmWrite.Text(values, offsets.Select((offset, i) => new GemmWrite.Row(i, 0, offset)), offsets))));
        string work = Body.Fill(inner, new Dictionary<string, IReadOnlyList<PtxValues>>
        {
            ["side"] = [.. new[] { left, right }.Select(side => SideValues(side, type, inner))],
            ["accumulator"] = accumulators,
            ["step"] = [.. Enumerable.Range(0, left.Inner).Select(k => new PtxValues(
                ("reads", Reads(left, type, k, piece, half) + Reads(right, type, k, piece, half))))],
        });
        string shared = $".shared .align 16 .b8 tiles[{2 * (operandBytes + right.Bytes)}];\n";
        return (work, new(("shared", shared), ("setup", Setup(left, piece))));
    }

    // Registers of a side's fragments are called a0, a1 ... and b0, b1 ...
    private static string Reads(GemmSide side, PtxValueType type, int k, int piece, int half) =>
        string.Concat(Enumerable.Range(0, 2).Select(part =>
    {
        char letter = side.Name == "left" ? 'a' : 'b';
        string registers = string.Join(", ", Enumerable.Range(part * piece, piece).Select(i => $"%{letter}{i}"));
        int offset = (k * side.Pitch) + (part * half * side.Size);
        return $"        ld.shared.v{piece}.{type.Register} {{{registers}}}, [%{side.Name}Read+{offset}];\n";
    }));

    private static PtxValues SideValues(GemmSide side, PtxValueType type, PtxValues values)
    {
        string[] items = [.. Enumerable.Range(0, side.Chunk).Select(i => $"%{side.Name}Item{i}")];
        string list = string.Join(", ", items);
        PtxValues own = side.Values().With(new(
            ("items", list), ("vectorItems", $"{{{list}}}"), ("vector", $"v{side.Chunk}.{type.Register}"),
            ("countValid", GemmModule.CountValid(side, 0))));
        string fetch = Fetch.Fill(values.With(own), new Dictionary<string, IReadOnlyList<PtxValues>>
        {
            ["vector"] = side.Access.IsAligned && type.Memory == type.Register ? [new()] : [],
            ["item"] = [.. items.Select((name, i) => new PtxValues(
                ("name", name[1..]), ("i", $"{i}"), ("load", PtxCast.Load(type, type, name, "%address"))))],
        });
        string stores = side.ItemBytes == side.Size
            ? $"        st.shared.v{side.Chunk}.{type.Register} [%slot], {{{list}}};\n"
            : string.Concat(items.Select((name, i) => $"        st.shared.{type.Register} [%slot+{i * side.ItemBytes}], {name};\n"));
        return own.With(new(("fetch", fetch), ("stores", stores)));
    }

    private static string Setup(GemmSide left, int piece) => $"""
            .reg .u32 %tiles0, %leftWrite, %rightWrite, %leftReadFirst, %rightReadFirst, %threadDown, %threadAcross;
            .reg .u64 %rowPart, %columnPart;
            mov.u32 %tiles0, tiles;
            add.u32 %leftWrite, %tiles0, %leftSlot;
            add.u32 %rightWrite, %tiles0, %rightSlot;
            add.u32 %rightWrite, %rightWrite, {left.Bytes};
            shr.u32 %threadDown, %thread, {int.Log2(ThreadsAcross)};
            and.b32 %threadAcross, %thread, {ThreadsAcross - 1};
            mad.lo.u32 %leftReadFirst, %threadDown, {piece * left.Size}, %tiles0;
            mad.lo.u32 %rightReadFirst, %threadAcross, {piece * left.Size}, %tiles0;
            add.u32 %rightReadFirst, %rightReadFirst, {left.Bytes};
            mul.wide.u32 %rowPart, %threadDown, {piece};
            mul.wide.u32 %columnPart, %threadAcross, {piece};
        """;
}
