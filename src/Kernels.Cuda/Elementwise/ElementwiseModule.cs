using Arity.Kernels.Cuda.Composition;

namespace Arity.Kernels.Cuda;

/// <summary>Joins the elementwise skeleton with a body, for one combination of dtypes and layouts.</summary>
internal sealed class ElementwiseModule
{
    private static readonly PtxTemplate Skeleton = PtxLibrary.Skeleton("elementwise");
    private static readonly string[] Lists =
    [
        "operand", "input", "inputPart", "resultPart", "linear", "single", "axis", "layout",
        "vector", "wide", "wideInput", "once", "element",
    ];

    private readonly ElementwiseKey _key;
    private readonly PtxValueType _compute;
    private readonly PtxValueType _result;
    private readonly Dictionary<string, List<PtxValues>> _lists = Lists.ToDictionary(name => name, _ => new List<PtxValues>());

    // Inputs that the body does not read: they are not loaded either, for nothing may have been written there yet.
    private readonly int[] _unread;

    private ElementwiseModule(ElementwiseKey key, PtxValueType compute, IEnumerable<int> unreadArguments)
    {
        (_key, _compute, _result) = (key, compute, ResultOf(key.Result, compute));
        _unread = [.. unreadArguments.Select(argument => argument + 1)];
        _lists["resultPart"].AddRange(_result.PartRows);
        for (int i = 0; i < key.OperandCount; i++) AddOperand(i);
        if (key.Rank > 0) AddLayout();
        if (key.VectorShift > 0) AddVector();
    }

    /// <summary>The module's text; its entry is called as the kernel.</summary>
    public static string Compose(CudaKernel kernel, ulong bits)
    {
        var key = new ElementwiseKey(bits);
        PtxValueType compute = PtxLibrary.ComputeType(kernel, key.Compute);
        return PtxHeader.Text + PtxLibrary.Operator(kernel, compute.Name)
            + new ElementwiseModule(key, compute, PtxLibrary.UnreadArguments(kernel, compute.Name)).Fill(kernel);
    }

    private string Fill(CudaKernel kernel) => Skeleton.Fill(
        new PtxValues(
            ("entry", kernel.Entry), ("result", _result.Parameter("result")), ("function", $"{kernel.Function}_{_compute.Name}"),
            ("arguments", string.Join(", ", Enumerable.Range(1, _key.OperandCount - 1).Select(i => $"argument{i}"))),
            ("index", _key.IsNarrow ? "u32" : "u64"), ("store", PtxCast.Store(_result, MemoryOf(0), "%result", "%address0"))),
        _lists.ToDictionary(list => list.Key, list => (IReadOnlyList<PtxValues>)list.Value));

    private PtxValueType MemoryOf(int operand) => PtxValueType.Of(_key.DTypeOf(operand));

    private PtxValueType TypeOf(int operand) => _key.IsCondition(operand) ? PtxValueType.Of(DType.Bool) : _compute;

    private void AddOperand(int i)
    {
        PtxValueType memory = MemoryOf(i), taken = TypeOf(i);
        var values = new PtxValues(("i", $"{i}"), ("size", $"{memory.Size}"), ("parameter", taken.Parameter($"argument{i}")),
            ("load", _unread.Contains(i) ? Zero(taken, i) : PtxCast.Load(memory, taken, $"%argument{i}", $"%address{i}")));
        _lists["operand"].Add(values);
        if (i > 0) _lists["input"].Add(values);
        if (i > 0) _lists["inputPart"].AddRange(taken.PartRows.Select(values.With));
        _lists[_key.Rank > 0 || IsOne(i) ? "single" : "linear"].Add(values);
    }

    // Whether an operand is the same value throughout.
    private bool IsOne(int operand) => _key.IsSingle(operand) || _unread.Contains(operand);

    private static string Zero(PtxValueType type, int operand) => string.Join(' ', type.Parts.Select(part =>
        $"mov.{type.Register} %argument{operand}{part.Suffix}, {type.Zero};"));

    private void AddLayout()
    {
        int rank = _key.Rank;
        _lists["layout"].Add(new(("bytes", $"{8 * rank * (1 + _key.OperandCount)}")));
        for (int axis = 0; axis < rank; axis++) _lists["axis"].Add(new(("extent", $"{8 * axis}"), ("steps", Steps(axis))));
    }

    private string Steps(int axis) => string.Join('\n', Enumerable.Range(0, _key.OperandCount).Select(i =>
        $"    ld.param.u64 %stride, [layout+{8 * ((_key.Rank * (1 + i)) + axis)}];\n"
        + $"    mad.lo.u64 %address{i}, %offset, %stride, %address{i};"));

    private void AddVector()
    {
        _lists["once"].AddRange(_lists["single"]);
        int[] wide = [.. Enumerable.Range(0, _key.OperandCount).Where(i => !IsOne(i))];
        _lists["wide"].AddRange(wide.Select(i => WideAccess.Row(i, MemoryOf(i), _key.VectorShift)));
        _lists["wideInput"].AddRange(_lists["wide"].Skip(1));
        _lists["vector"].Add(_lists["wide"][0]);
        for (int number = 0; number < 1 << _key.VectorShift; number++)
        {
            IEnumerable<string> loads = wide.Skip(1).Select(i =>
                $"    {{ {PtxCast.Load(MemoryOf(i), TypeOf(i), $"%argument{i}", WideAccess.Element(i, number))} }}");
            string pack = PtxCast.Store(_result, MemoryOf(0), "%result", WideAccess.Element(0, number));
            _lists["element"].Add(new(("unpack", string.Join('\n', loads)), ("pack", pack)));
        }
    }

    // A complex body may be that of another type, of which its result is, or a part of it.
    private static PtxValueType ResultOf(DType dtype, PtxValueType compute)
    {
        PtxValueType result = PtxValueType.Of(dtype);
        if (!compute.IsComplex || result.IsInteger) return result;
        return result.IsComplex ? compute : compute.Part;
    }
}
