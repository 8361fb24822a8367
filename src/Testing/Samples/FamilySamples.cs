namespace Arity.Testing;

/// <summary>The default samples of a family, so that an ordinary operator needs none of its own.</summary>
internal static class FamilySamples
{
    private static readonly long[][] Shapes = [[], [1], [5], [2, 3], [4, 1, 3], [0], [2, 0, 3]];

    private static readonly (long[] Left, long[] Right)[] Pairs =
    [
        ([], []), ([5], [5]), ([5], []), ([], [5]), ([2, 3], [3]), ([3], [2, 3]), ([4, 1, 3], [1, 2, 1]), ([1], [5]), ([0], [1]),
        ([2, 0, 3], [2, 1, 3]),
    ];

    /// <summary>The samples of the operator's family.</summary>
    public static SampleSource For(OperatorInfo declaration)
    {
        int tensors = declaration.Arguments.Count(a => a.Type.StartsWith("Tensor", StringComparison.Ordinal));
        return (declaration.OpInfoClass, declaration.Family) switch
        {
            (nameof(UnaryUfuncInfo), _) => SampleSource.Of(Unary),
            (nameof(BinaryUfuncInfo), _) => new SampleSource(Binary, NotBroadcastable),
            (nameof(ReductionOpInfo), _) => new SampleSource(Reduction, BadAxes),
            (_, "ternary") => SampleSource.Of(Ternary),
            _ when declaration.Arguments.Count == tensors && tensors > 0 => SampleSource.Of(c => Plain(c, tensors)),
            _ => throw new InvalidOperationException(
                $"'{declaration.Name}' of family {declaration.Family} has no default samples; add a static method with "
                    + $"[Samples(\"{declaration.Name}\")] to the test assembly."),
        };
    }

    private static IEnumerable<SampleInput> Unary(SampleContext context)
    {
        foreach (long[] shape in Shapes) yield return new SampleInput("unary", context.Make(shape));
    }

    private static IEnumerable<SampleInput> Binary(SampleContext context)
    {
        foreach ((long[] left, long[] right) in Pairs) yield return new SampleInput("binary", context.Make(left), context.Make(right));
    }

    private static IEnumerable<SampleInput> Ternary(SampleContext context)
    {
        foreach ((long[] left, long[] right) in Pairs)
            yield return new SampleInput("ternary", context.MakeMask(right), context.Make(left), context.Make(right));
    }

    private static IEnumerable<SampleInput> Plain(SampleContext context, int tensors)
    {
        foreach (long[] shape in Shapes)
            yield return new SampleInput("plain", [.. Enumerable.Range(0, tensors).Select(_ => (object?)context.Make(shape))]);
    }

    private static IEnumerable<SampleInput> Reduction(SampleContext context)
    {
        var op = (ReductionOpInfo)context.Op;
        yield return new SampleInput("0-d", context.Make());
        yield return new SampleInput("all axes", context.Make(3, 4));
        foreach (int axis in new[] { 0, 1, -1 }) yield return new SampleInput("one axis", context.Make(2, 3, 4), One(op, axis));
        foreach (OperatorArgument argument in context.Op.Declaration.Arguments.Where(a => a.Name == "keepdims"))
            yield return WithKeepDims(context, op, argument);
        if (!op.TakesSeveralAxes) yield break;
        yield return new SampleInput("two axes", context.Make(2, 3, 4), (Axes)([0, 2]));
        yield return new SampleInput("unsorted axes", context.Make(2, 3, 4), (Axes)([-1, 0]));
        yield return new SampleInput("no axes", context.Make(2, 3), (Axes)([]));
    }

    private static SampleInput WithKeepDims(SampleContext context, ReductionOpInfo op, OperatorArgument keepdims)
    {
        var arguments = new object?[context.Op.Declaration.Arguments.ToList().IndexOf(keepdims) + 1];
        Array.Fill(arguments, System.Reflection.Missing.Value);
        arguments[0] = context.Make(2, 3, 4);
        arguments[1] = One(op, 1);
        arguments[^1] = true;
        return new SampleInput("keepdims", arguments);
    }

    private static object One(ReductionOpInfo op, int axis) => op.TakesSeveralAxes ? (Axes)axis : (long)axis;

    private static IEnumerable<ErrorInput> NotBroadcastable(SampleContext context)
    {
        foreach ((long[] left, long[] right) in new (long[], long[])[] { ([2], [3]), ([2, 3], [2]), ([4, 2, 3], [3, 3]), ([0], [2]) })
            yield return new ErrorInput(new SampleInput("not broadcastable", context.Make(left), context.Make(right)),
                typeof(ShapeException), "broadcast");
    }

    private static IEnumerable<ErrorInput> BadAxes(SampleContext context)
    {
        var op = (ReductionOpInfo)context.Op;
        foreach (int axis in new[] { 2, -3 })
            yield return new ErrorInput(new SampleInput("axis out of range", context.Make(2, 3), One(op, axis)), typeof(AxisException),
                "axis");
        if (op.TakesSeveralAxes)
            yield return new ErrorInput(new SampleInput("axis twice", context.Make(2, 3), (Axes)([0, -2])), typeof(AxisException), "axis");
    }
}
