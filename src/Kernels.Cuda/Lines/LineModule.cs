using Arity.Kernels.Cuda.Composition;

namespace Arity.Kernels.Cuda;

/// <summary>Joins the skeleton of kernels along lines with what they do there.</summary>
internal static class LineModule
{
    /// <summary>Bytes of shared memory a thread of the block, for either of two values.</summary>
    private const int SlotBytes = 8;

    private static readonly PtxTemplate Skeleton = PtxLibrary.Skeleton("lines");
    private static readonly PtxTemplate Fold = PtxLibrary.Skeleton("line_fold");
    private static readonly PtxTemplate Reads = PtxLibrary.Skeleton("line_reads");

    /// <summary>The module's text; its entry is called as the kernel.</summary>
    public static string Compose(CudaKernel kernel, ulong bits)
    {
        var key = new LineKey(bits);
        LineTeam team = key.Team;
        PtxValueType source = PtxValueType.Of(key.Source), compute = PtxValueType.Of(key.Compute), target = PtxValueType.Of(key.Target);
        bool isScan = kernel.Function == CudaScan.Function;
        int apart = isScan ? 1 : team.Members, operands = key.Operands.Length;
        Dictionary<string, IReadOnlyList<PtxValues>> lists = Lists(key, compute, apart);
        var values = new PtxValues([.. Arithmetic(kernel, compute), .. Place(team),
            ("entry", kernel.Entry), ("register", compute.Register), ("items", $"{team.Items}"), ("apart", $"{apart}"),
            ("memberApart", $"{(isScan ? team.Items : 1)}"), ("chunk", $"{team.Items * team.Members}"),
            ("bytes", $"{Math.Max(8, 8 * key.Rank * (1 + operands))}"), ("strideBytes", $"{8 * operands}"), ("shift", $"{team.Shift}"),
            ("placeBytes", $"{SlotBytes * LineTeam.BlockSize}"),
            ("loadRead", PtxCast.Load(source, compute, "%read", "%address")),
            ("loadSecond", PtxCast.Load(source, compute, "%second", "%address")),
            ("segment", $"{CudaLongSearch.Segment}"), ("storeBest", PtxCast.Store(compute, source, "%best", "%address")),
            ("store", PtxCast.Store(compute, target, "%total", "%address"))]);
        values = values.With(new([.. Shuffles(team, compute.Register), .. Folds(values, lists, compute.Register, team.Width)]));
        values = values.With(new(("reads", ReadsText("term")), ("readsAgain", ReadsText("element"))));
        string work = PtxLibrary.Line(kernel).Fill(values, lists);
        string text = Skeleton.Fill(values.With(new(("work", work))), lists);
        return PtxHeader.Text + PtxLibrary.Functions(PtxBodyFile.Uses(work)) + text;

        string ReadsText(string label) => Reads.Fill(values.With(new(("label", label))), lists);
    }

    private static Dictionary<string, IReadOnlyList<PtxValues>> Lists(LineKey key, PtxValueType compute, int apart)
    {
        LineTeam team = key.Team;
        int widths = int.Log2(team.Width), slotsApart = SlotBytes * (team.IsAcross ? 32 : 1);
        return new()
        {
            ["operand"] = [.. key.Operands.Select((name, i) => new PtxValues(("operand", name), ("at", $"{8 * i}")))],
            ["axis"] = [.. PtxAxes.Rows(key.Rank, key.Operands).Select(row => row.With(new(("steps", Steps(row, key.Operands)))))],
            ["offset"] = [.. Enumerable.Range(0, widths).Select(i => Offset(team, compute, team.Width >> (i + 1)))],
            ["up"] = [.. Enumerable.Range(0, widths).Select(i => new PtxValues(
                ("bringBelow", PtxShuffle.Text("up", compute.Register, "%other", "%sum", 1 << i, team.Width, "%comes"))))],
            ["warpStage"] = team.Width > 1 ? [new()] : [],
            ["peerStage"] = team.Peers > 1 ? [new()] : [],
            ["peer"] = [.. Enumerable.Range(1, team.Peers - 1).Select(i => new PtxValues(
                ("i", $"{i}"), ("at", $"{slotsApart * i}"), ("placeAt", $"{(slotsApart * i) + (SlotBytes * LineTeam.BlockSize)}")))],
            ["part"] = key.Role == LineRole.Part ? [new()] : [],
            ["join"] = key.Role == LineRole.Join ? [new()] : [],
            ["item"] = [.. Enumerable.Range(0, team.Items).Select(i => new PtxValues(("i", $"{i}"), ("ahead", $"{i * apart}")))],
        };
    }

    private static PtxValues Offset(LineTeam team, PtxValueType type, int offset) => new(
        ("lane", $"{offset}"),
        ("bringRival", PtxShuffle.Text("bfly", type.Register, "%rival", "%best", offset, team.Width)),
        ("bringPlace", PtxShuffle.Text("bfly", "u64", "%rivalPlace", "%place", offset, team.Width)));

    // An axis's part of every operand's address.
    private static string Steps(PtxValues row, string[] operands) => string.Join('\n', operands.Select(name =>
        $"    ld.param.u64 %stride, [layout+{row[name]}];\n    mad.lo.u64 %{name}Line, %coordinate, %stride, %{name}Line;"));

    private static (string Name, string Value)[] Shuffles(LineTeam team, string register) =>
    [
        ("bringLast", PtxShuffle.Text("idx", register, "%whole", "%sum", team.Width - 1, team.Width)),
        ("bringBefore", PtxShuffle.Text("up", register, "%other", "%sum", 1, team.Width, "%comes")),
    ];

    private static (string Name, string Value)[] Folds(
        PtxValues values, Dictionary<string, IReadOnlyList<PtxValues>> lists, string register, int width)
    {
        string Text(string value, string combine)
        {
            var inner = new Dictionary<string, IReadOnlyList<PtxValues>>(lists)
            {
                ["offset"] = [.. lists["offset"].Select(row => row.With(new(
                    ("bring", PtxShuffle.Text("bfly", register, "%other", $"%{value}", int.Parse(row["lane"]), width)))))],
            };
            return Fold.Fill(values.With(new(("value", value), ("combine", $"{combine}.{register} %{value}, %{value}, %other;"))), inner);
        }

        return [("foldLargest", Text("largest", "max")), ("foldSum", Text("sum", "add.rn")), ("foldTotal", Text("total", "add.rn"))];
    }

    // Where a thread stands: its line in the block, its number among the line's members, and its place in shared memory.
    private static (string Name, string Value)[] Place(LineTeam team) => team.IsAcross
        ?
        [
            ("place", "    shr.u32 %member, %thread, 5;\n    mov.u32 %inside, %lane;"),
            ("peers", $"    mad.lo.u32 %own, %thread, {SlotBytes}, %base;\n    mad.lo.u32 %base, %lane, {SlotBytes}, %base;\n"
                + "    mov.u32 %peer, %member;\n    setp.eq.u32 %speaks, %lane, %lane;"),
        ]
        :
        [
            ("place", $"    and.b32 %member, %thread, {team.Members - 1};\n    shr.u32 %inside, %thread, {team.Shift};"),
            ("peers", $"    shr.u32 %peer, %member, 5;\n    mad.lo.u32 %own, %peer, {SlotBytes}, %base;\n"
                + "    setp.eq.u32 %speaks, %lane, 0;"),
        ];

    // What types write differently.
    private static (string Name, string Value)[] Arithmetic(CudaKernel kernel, PtxValueType type)
    {
        bool isLargest = kernel.Operator == "argmax";
        (string lowest, string highest) = type.Register switch
        {
            "f32" => ("0fFF800000", "0f7F800000"),
            "f64" => ("0dFFF0000000000000", "0d7FF0000000000000"),
            "s32" => ("-2147483648", "2147483647"),
            "s64" => ("-9223372036854775808", "9223372036854775807"),
            "u32" => ("0", "0xFFFFFFFF"),
            _ => ("0", "0xFFFFFFFFFFFFFFFF"),
        };
        string one = type.Register == "f64" ? "0d3FF0000000000000" : "0f3F800000";
        return [("zero", type.Zero), ("one", one), ("lowest", lowest), ("worst", isLargest ? lowest : highest),
            ("rounding", type.IsInteger ? "" : ".rn"), ("contest", Contest(type, isLargest ? "gt" : "lt"))];
    }

    private static string Contest(PtxValueType type, string better)
    {
        string register = type.Register, nan = type.IsInteger ? "" :
            $"setp.nan.{register} %isNan, %rival, %rival; setp.nan.{register} %hadNan, %best, %best; and.pred %done, %isNan, %hadNan; "
            + "or.pred %equal, %equal, %done; not.pred %hadNan, %hadNan; and.pred %isNan, %isNan, %hadNan; or.pred %take, %take, %isNan; ";
        return $"        setp.{better}.{register} %take, %rival, %best; setp.eq.{register} %equal, %rival, %best; {nan}"
            + "setp.lt.and.u64 %equal, %rivalPlace, %place, %equal; or.pred %take, %take, %equal; "
            + $"selp.b{register[1..]} %best, %rival, %best, %take; selp.b64 %place, %rivalPlace, %place, %take;";
    }
}
