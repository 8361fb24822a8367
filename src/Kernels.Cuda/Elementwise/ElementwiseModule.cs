using Arity.Kernels.Cuda.Composition;

namespace Arity.Kernels.Cuda;

/// <summary>Joins the elementwise skeleton with a body, for one combination of dtypes and layouts.</summary>
internal static class ElementwiseModule
{
    private static readonly PtxTemplate Skeleton = PtxLibrary.Skeleton("elementwise");

    /// <summary>The module's text; its entry is called as the kernel.</summary>
    public static string Compose(CudaKernel kernel, ulong bits)
    {
        var key = new ElementwiseKey(bits);
        PtxValueType compute = PtxLibrary.ComputeType(kernel, key.Compute), result = ResultOf(key.Result, compute);
        List<PtxValues> operands = [], inputs = [], inputParts = [], linear = [], single = [], axes = [], layout = [];
        for (int i = 0; i < key.OperandCount; i++)
        {
            PtxValueType type = PtxValueType.Of(key.DTypeOf(i)), taken = key.IsCondition(i) ? PtxValueType.Of(DType.Bool) : compute;
            var values = new PtxValues(("i", $"{i}"), ("size", $"{type.Size}"), ("parameter", taken.Parameter($"argument{i}")),
                ("load", PtxCast.Load(type, taken, $"%argument{i}", $"%address{i}")));
            operands.Add(values);
            if (i > 0) inputs.Add(values);
            if (i > 0) inputParts.AddRange(taken.PartRows.Select(values.With));
            if (key.Rank == 0) (key.IsSingle(i) ? single : linear).Add(values);
        }

        if (key.Rank > 0)
        {
            foreach (PtxValues operand in operands) single.Add(operand);
            layout.Add(new(("bytes", $"{8 * key.Rank * (1 + key.OperandCount)}")));
            for (int axis = 0; axis < key.Rank; axis++) axes.Add(new(("extent", $"{8 * axis}"), ("steps", Steps(key, axis))));
        }

        string function = $"{kernel.Function}_{compute.Name}";
        string arguments = string.Join(", ", Enumerable.Range(1, key.OperandCount - 1).Select(i => $"argument{i}"));
        var common = new PtxValues(
            ("entry", kernel.Function), ("result", result.Parameter("result")), ("function", function), ("arguments", arguments),
            ("store", PtxCast.Store(result, PtxValueType.Of(key.DTypeOf(0)), "%result", "%address0")));
        string text = Skeleton.Fill(common, new Dictionary<string, IReadOnlyList<PtxValues>>
        {
            ["operand"] = operands, ["input"] = inputs, ["inputPart"] = inputParts, ["resultPart"] = result.PartRows,
            ["linear"] = linear, ["single"] = single, ["axis"] = axes, ["layout"] = layout,
        });
        return PtxHeader.Text + PtxLibrary.Operator(kernel, compute.Name) + text;
    }

    // A complex body may be that of another type, of which its result is, or a part of it.
    private static PtxValueType ResultOf(DType dtype, PtxValueType compute)
    {
        PtxValueType result = PtxValueType.Of(dtype);
        if (!compute.IsComplex || result.IsInteger) return result;
        return result.IsComplex ? compute : compute.Part;
    }

    private static string Steps(in ElementwiseKey key, int axis)
    {
        int rank = key.Rank;
        return string.Join('\n', Enumerable.Range(0, key.OperandCount).Select(i =>
            $"    ld.param.u64 %stride, [layout+{8 * ((rank * (1 + i)) + axis)}];\n"
            + $"    mad.lo.u64 %address{i}, %coordinate, %stride, %address{i};"));
    }
}
