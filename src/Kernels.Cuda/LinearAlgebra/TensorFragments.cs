using Arity.Kernels.Cuda.Composition;

namespace Arity.Kernels.Cuda;

/// <summary>
/// What a warp reads from shared memory and multiplies. Fragments are those of PTX's <c>mma.m16n8k16</c> (16-bit) and <c>mma.m16n8k8</c>
/// (tf32): where <c>ldmatrix</c> sees 8 halves, it brings 4 words in the same order, but it can transpose halves only.
/// </summary>
internal sealed class TensorFragments
{
    private const int FragmentRows = 16, FragmentColumns = 8, MatrixBytes = 16;

    private readonly PtxValueType _type;
    private readonly GemmTile _tile;
    private readonly GemmSide _left, _right;
    private readonly int _down, _across;

    /// <summary>Plans a warp's part of a tile.</summary>
    public TensorFragments(PtxValueType type, GemmTile tile, GemmSide left, GemmSide right)
    {
        (_type, _tile, _left, _right) = (type, tile, left, right);
        (_down, _across) = (tile.Rows / tile.WarpsDown / FragmentRows, tile.Columns / tile.WarpsAcross / FragmentColumns);
    }

    private bool IsHalf => _type.Size == 2;

    // Elements of the inner axis that one instruction sums over: 32 bytes.
    private int StepInner => IsHalf ? 16 : 8;

    /// <summary>The accumulators: fragment row, fragment column, result 0 to 3.</summary>
    public IEnumerable<string> Accumulators => from i in Enumerable.Range(0, _down) from j in Enumerable.Range(0, _across)
        from r in Enumerable.Range(0, 4) select $"acc{i}x{j}x{r}";

    /// <summary>The registers of fragments.</summary>
    public string Registers => string.Join(", ", Enumerable.Range(0, _down).SelectMany(i => Parts("a", i, 4))
        .Concat(Enumerable.Range(0, _across).SelectMany(j => Parts("b", j, 2))));

    /// <summary>A thread's rows: results 0 and 1 of a fragment, and 2 and 3 eight rows below.</summary>
    public IEnumerable<GemmWrite.Row> Rows => from i in Enumerable.Range(0, _down) from part in (int[])[0, 1]
        select new GemmWrite.Row(i, 2 * part, (i * FragmentRows) + (8 * part));

    /// <summary>A thread's columns, of which it has two each.</summary>
    public IEnumerable<int> Columns => Enumerable.Range(0, _across).Select(j => j * FragmentColumns);

    /// <summary>Reads and products of every step along the inner axis.</summary>
    public IEnumerable<PtxValues> Steps => Enumerable.Range(0, _left.Inner / StepInner).Select(step => new PtxValues(
        ("reads", LeftReads(step) + RightReads(step)), ("products", string.Concat(
            from i in Enumerable.Range(0, _down) from j in Enumerable.Range(0, _across) select Product(i, j)))));

    /// <summary>Where a thread writes to shared memory and reads from it, and which results it has.</summary>
    public string Setup => $"""
            .reg .u32 %tiles0, %leftWrite, %rightWrite, %leftReadFirst, %rightReadFirst, %warp, %warpDown, %warpAcross, %part;
            .reg .u64 %rowPart, %columnPart;
            mov.u32 %tiles0, tiles;
            add.u32 %leftWrite, %tiles0, %leftSlot;
            add.u32 %rightWrite, %tiles0, %rightSlot;
            add.u32 %rightWrite, %rightWrite, {_left.Bytes};
            shr.u32 %warp, %thread, 5;
            and.b32 %warpDown, %warp, {_tile.WarpsDown - 1};
            shr.u32 %warpAcross, %warp, {int.Log2(_tile.WarpsDown)};
        {LaneOffset(_left, isLeft: true)}
            mad.lo.u32 %leftReadFirst, %warpDown, {_down * FragmentRows * OuterBytes(_left)}, %leftReadFirst;
            add.u32 %leftReadFirst, %leftReadFirst, %tiles0;
        {LaneOffset(_right, isLeft: false)}
            mad.lo.u32 %rightReadFirst, %warpAcross, {_across * FragmentColumns * OuterBytes(_right)}, %rightReadFirst;
            add.u32 %rightReadFirst, %rightReadFirst, %tiles0;
            add.u32 %rightReadFirst, %rightReadFirst, {_left.Bytes};
            shr.u32 %part, %lane, 2;
            mad.lo.u32 %part, %warpDown, {_down * FragmentRows}, %part;
            cvt.u64.u32 %rowPart, %part;
            and.b32 %part, %lane, 3;
            shl.b32 %part, %part, 1;
            mad.lo.u32 %part, %warpAcross, {_across * FragmentColumns}, %part;
            cvt.u64.u32 %columnPart, %part;
        """;

    private static IEnumerable<string> Parts(string letter, int fragment, int count) =>
        Enumerable.Range(0, count).Select(r => $"%{letter}{fragment}x{r}");

    private static int OuterBytes(GemmSide side) => side.Access.IsInnerFast ? side.Pitch : side.Size;

    private bool UsesMatrixLoads(GemmSide side) => IsHalf || side.Access.IsInnerFast;

    // The row of a matrix whose address a lane gives. Fragments want the first operand's matrices in the order of rows, then inner axis,
    // the second's in the other order; what is transposed lies the other way round, too.
    private string LaneOffset(GemmSide side, bool isLeft)
    {
        string target = $"%{side.Name}ReadFirst";
        if (!UsesMatrixLoads(side))
            return $"    and.b32 {target}, %lane, 3;\n    mul.lo.u32 {target}, {target}, {side.Pitch};\n    shr.u32 %part, %lane, 2;\n"
                + $"    mad.lo.u32 {target}, %part, {side.Size}, {target};";
        return isLeft == side.Access.IsInnerFast
            ? $"    and.b32 %part, %lane, 15;\n    mul.lo.u32 {target}, %part, {side.Pitch};\n    shr.u32 %part, %lane, 4;\n"
                + $"    mad.lo.u32 {target}, %part, {MatrixBytes}, {target};"
            : $"    shr.u32 %part, %lane, 4;\n    shl.b32 %part, %part, 3;\n    and.b32 {target}, %lane, 7;\n"
                + $"    add.u32 {target}, {target}, %part;\n    mul.lo.u32 {target}, {target}, {side.Pitch};\n"
                + $"    bfe.u32 %part, %lane, 3, 1;\n    mad.lo.u32 {target}, %part, {MatrixBytes}, {target};";
    }

    private string LeftReads(int step) => string.Concat(Enumerable.Range(0, _down).Select(i => Read(_left, step, i * FragmentRows,
        [.. Parts("a", i, 4)], [0, 8 * _left.Size, 4 * _left.Pitch, (4 * _left.Pitch) + (8 * _left.Size)])));

    private string RightReads(int step) => UsesMatrixLoads(_right)
        ? string.Concat(Enumerable.Range(0, _across / 2).Select(p => Read(
            _right, step, p * 2 * FragmentColumns, [.. Parts("b", 2 * p, 2), .. Parts("b", (2 * p) + 1, 2)], [])))
        : string.Concat(Enumerable.Range(0, _across).Select(j => Read(
            _right, step, j * FragmentColumns, [.. Parts("b", j, 2)], [0, 4 * _right.Pitch])));

    private string Read(GemmSide side, int step, int outer, string[] registers, int[] offsets)
    {
        int start = (outer * OuterBytes(side)) + (step * StepInner * (side.Access.IsInnerFast ? side.Size : side.Pitch));
        string address = $"%{side.Name}Read+";
        if (UsesMatrixLoads(side))
            return $"        ldmatrix.sync.aligned.m8n8.x4{(side.Access.IsInnerFast ? "" : ".trans")}.shared.b16 "
                + $"{{{string.Join(", ", registers)}}}, [{address}{start}];\n";
        return string.Concat(registers.Zip(offsets, (register, offset) =>
            $"        ld.shared.b32 {register}, [{address}{start + offset}];\n"));
    }

    private string Product(int i, int j)
    {
        string type = IsHalf ? _type.Name : "tf32";
        string sums = string.Join(", ", Enumerable.Range(0, 4).Select(r => $"%acc{i}x{j}x{r}"));
        return $"        mma.sync.aligned.m16n8k{StepInner}.row.col.f32.{type}.{type}.f32 {{{sums}}}, "
            + $"{{{string.Join(", ", Parts("a", i, 4))}}}, {{{string.Join(", ", Parts("b", j, 2))}}}, {{{sums}}};\n";
    }
}
