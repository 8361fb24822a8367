namespace Arity.Generator.Rules;

/// <summary>The shape rules that look at whole shapes. A length that is unknown matches any.</summary>
internal static class ShapeFunctions
{
    public static ShapeOutcome Broadcast(ShapeCall call)
    {
        if (call.AllShapes() is not { } shapes)
            return ShapeValue.Unknown;
        ShapeOutcome result = ShapeValue.Of();
        foreach (ShapeValue shape in shapes)
        {
            result = Broadcast(result.Shape, shape);
            if (result.Error is not null)
                break;
        }

        return result;
    }

    public static ShapeOutcome Broadcast(ShapeValue a, ShapeValue b)
    {
        if (a.Dims is not { } left || b.Dims is not { } right)
            return ShapeValue.Unknown;
        var dims = new long?[Math.Max(left.Count, right.Count)];
        for (int i = 1; i <= dims.Length; i++)
        {
            long? x = i <= left.Count ? left[left.Count - i] : 1;
            long? y = i <= right.Count ? right[right.Count - i] : 1;
            if (x is not (null or 1) && y is not (null or 1) && x != y)
                return ShapeOutcome.Mismatch($"shapes {a} and {b} do not broadcast");
            dims[dims.Length - i] = x == 1 ? y : y == 1 ? x : x ?? y;
        }

        return ShapeValue.Of(dims);
    }

    public static ShapeOutcome MatMul(ShapeCall call)
    {
        ShapeValue a = call.Shape(0);
        ShapeValue b = call.Shape(1);
        if (a.Dims?.Count == 0 || b.Dims?.Count == 0)
            return ShapeOutcome.Mismatch("matmul takes no 0-d tensor; multiply instead");
        if (a.Dims is not { } left || b.Dims is not { } right)
            return ShapeValue.Unknown;
        long? inner = left[left.Count - 1];
        long? other = right[Math.Max(0, right.Count - 2)];
        if (inner is not null && other is not null && inner != other)
            return ShapeOutcome.Mismatch($"shapes {a} and {b} differ in the dimension that is summed over");
        ShapeOutcome batch = Broadcast(ShapeValue.Of(left.Take(left.Count - 2)), ShapeValue.Of(right.Take(right.Count - 2)));
        if (batch.Error is not null)
            return batch;
        var rows = left.Count > 1 ? [left[left.Count - 2]] : Array.Empty<long?>();
        var columns = right.Count > 1 ? [right[right.Count - 1]] : Array.Empty<long?>();
        return ShapeOutcome.Of([.. batch.Shape.Dims!.Value, .. rows, .. columns]);
    }

    public static ShapeOutcome FromArgument(ShapeCall call)
    {
        if (call.Argument(0).Integers is not { } lengths)
            return ShapeValue.Unknown;
        return lengths.Any(length => length < 0)
            ? ShapeOutcome.Mismatch($"shape {ShapeValue.Of(lengths)} has a negative length")
            : ShapeValue.Of(lengths);
    }
}
