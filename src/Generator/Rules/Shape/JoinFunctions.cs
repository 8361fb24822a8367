namespace Arity.Generator.Rules;

/// <summary>The shape rules that join tensors.</summary>
internal static class JoinFunctions
{
    public static ShapeOutcome Stack(ShapeCall call)
    {
        if (call.Shapes(0) is not { } shapes)
            return ShapeValue.Unknown;
        if (shapes.Count == 0)
            return ShapeOutcome.Mismatch("there is no tensor to stack");
        ShapeOutcome common = Unify(shapes, null);
        if (common.Error is not null || common.Shape.Dims is not { } dims)
            return common;
        long?[] axis = call.Argument(1).Integers?.ToArray() ?? [null];
        if (AxisFunctions.Normalize(axis, dims.Count + 1) is string error)
            return ShapeOutcome.Mismatch(error);
        if (axis[0] is not long at)
            return ShapeOutcome.Of(Enumerable.Repeat<long?>(null, dims.Count + 1));
        return ShapeOutcome.Of([.. dims.Take((int)at), shapes.Count, .. dims.Skip((int)at)]);
    }

    public static ShapeOutcome Concatenate(ShapeCall call)
    {
        if (call.Shapes(0) is not { } shapes)
            return ShapeValue.Unknown;
        if (shapes.Count == 0)
            return ShapeOutcome.Mismatch("there is no tensor to concatenate");
        ShapeArgument axis = call.Argument(1);
        if (axis.IsNone)
            return ShapeOutcome.Of([Sum(shapes.Select(shape => shape.ElementCount))]);
        if (shapes.All(shape => shape.Dims is null))
            return ShapeValue.Unknown;
        int rank = shapes.First(shape => shape.Dims is not null).Dims!.Value.Count;
        long?[] along = axis.Integers?.ToArray() ?? [null];
        if (AxisFunctions.Normalize(along, rank) is string error)
            return ShapeOutcome.Mismatch(error);
        return along[0] is long at ? Concatenate(shapes, (int)at) : ShapeOutcome.Of(Enumerable.Repeat<long?>(null, rank));
    }

    private static ShapeOutcome Concatenate(IReadOnlyList<ShapeValue> shapes, int axis)
    {
        ShapeOutcome common = Unify(shapes, axis);
        if (common.Error is not null || common.Shape.Dims is not { } dims)
            return common;
        long? length = Sum(shapes.Select(shape => shape.Dims?[axis]));
        return ShapeOutcome.Of(dims.Select((dim, i) => i == axis ? length : dim));
    }

    /// <summary>The shape that all have in common, where lengths along <paramref name="free"/> may differ.</summary>
    private static ShapeOutcome Unify(IReadOnlyList<ShapeValue> shapes, int? free)
    {
        ShapeValue result = ShapeValue.Unknown;
        foreach (ShapeValue shape in shapes.Where(shape => shape.Dims is not null))
        {
            if (result.Dims is not { } dims)
            {
                result = shape;
                continue;
            }

            var other = shape.Dims!.Value;
            if (dims.Count != other.Count || dims.Where((dim, i) => i != free && Differ(dim, other[i])).Any())
                return ShapeOutcome.Mismatch($"shapes {result} and {shape} do not join");
            result = ShapeValue.Of(dims.Select((dim, i) => dim ?? other[i]));
        }

        return result;
    }

    private static bool Differ(long? a, long? b) => a is not null && b is not null && a != b;

    private static long? Sum(IEnumerable<long?> lengths) => lengths.Aggregate((long?)0, (sum, length) => sum + length);
}
