using Arity.Generator.Helpers;

namespace Arity.Generator.Rules;

/// <summary>
/// The shape rules that take axes. Axes count from the end when negative; an axis that is unknown leaves lengths unknown.
/// </summary>
internal static class AxisFunctions
{
    public static ShapeOutcome Reduce(ShapeCall call)
    {
        ShapeArgument axes = call.Argument(1);
        bool? keep = call.Count > 2 ? call.Argument(2).Flag : false;
        if (call.Shape(0).Dims is not { } dims)
            return axes.IsNone && keep == false ? ShapeValue.Of() : ShapeValue.Unknown;
        long?[] chosen = axes.IsNone ? [.. Enumerable.Range(0, dims.Count).Select(i => (long?)i)] : axes.Integers?.ToArray() ?? [];

        // NumPy lets the one element of a 0-d tensor be reduced along axis 0 or -1.
        if (Normalize(chosen, Math.Max(dims.Count, axes.IsNone ? 0 : 1)) is string error)
            return ShapeOutcome.Mismatch(error);
        if (axes is { IsNone: false, Integers: null } || chosen.Contains(null))
            return Uncertain(dims, axes.Integers?.Count, keep);
        var kept = dims.Select((dim, i) => chosen.Contains(i) ? 1 : dim);
        var removed = dims.Where((_, i) => !chosen.Contains(i));
        return keep switch
        {
            true => ShapeOutcome.Of(kept),
            false => ShapeOutcome.Of(removed),
            null => chosen.Length == 0 ? ShapeValue.Of(dims) : ShapeValue.Unknown,
        };
    }

    public static ShapeOutcome Scan(ShapeCall call)
    {
        ShapeValue shape = call.Shape(0);
        ShapeArgument axis = call.Argument(1);
        if (axis.IsNone)
            return ShapeOutcome.Of([shape.ElementCount]);
        if (axis.Integers is null || shape.Dims is not { } dims)
            return ShapeValue.Unknown;
        if (Normalize(axis.Integers.Value.ToArray(), Math.Max(1, dims.Count)) is string error)
            return ShapeOutcome.Mismatch(error);
        return dims.Count == 0 ? ShapeValue.Of(1) : shape;
    }

    public static ShapeOutcome Permute(ShapeCall call)
    {
        if (call.Shape(0).Dims is not { } dims)
            return ShapeValue.Unknown;
        if (call.Argument(1).IsNone)
            return ShapeOutcome.Of(dims.Reverse());
        if (call.Argument(1).Integers is not { } axes)
            return ShapeOutcome.Of(dims.Select(_ => (long?)null));
        if (axes.Count != dims.Count)
            return ShapeOutcome.Mismatch($"{axes.Count} axes cannot permute the {dims.Count} dimensions of {ShapeValue.Of(dims)}");
        long?[] order = axes.ToArray();
        return Normalize(order, dims.Count) is string error
            ? ShapeOutcome.Mismatch(error)
            : ShapeOutcome.Of(order.Select(axis => axis is long known ? dims[(int)known] : null));
    }

    /// <summary>Counts axes from the front, in place; what is wrong with them, or null.</summary>
    public static string? Normalize(long?[] axes, int rank)
    {
        for (int i = 0; i < axes.Length; i++)
        {
            if (axes[i] < -rank || axes[i] >= rank)
                return $"axis {axes[i]} is out of range for {rank} dimensions";
            if (axes[i] < 0)
                axes[i] += rank;
            if (axes[i] is not null && Array.IndexOf(axes, axes[i]) < i)
                return $"axis {axes[i]} is given twice";
        }

        return null;
    }

    private static ShapeOutcome Uncertain(EquatableArray<long?> dims, int? removed, bool? keep)
    {
        int? rank = keep == true ? dims.Count : keep == false ? dims.Count - removed : null;
        return rank is int known && known >= 0 ? ShapeOutcome.Of(Enumerable.Repeat<long?>(null, known)) : ShapeValue.Unknown;
    }
}
