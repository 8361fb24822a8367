using Arity.Testing;

namespace Arity.Operators.Tests.Samples;

internal static class CreationSamples
{
    [Samples("zeros", DTypes = [DType.Float32], Errors = nameof(NegativeExtent))]
    [Samples("ones", DTypes = [DType.Float32], Errors = nameof(NegativeExtent))]
    [Samples("empty", DTypes = [DType.Float32], Errors = nameof(NegativeExtent))]
    public static IEnumerable<SampleInput> OfShape(SampleContext context)
    {
        foreach (Shape shape in new Shape[] { [], [0], [3], [2, 3], [2, 1, 3, 1, 2, 1, 2] }) yield return new SampleInput("shape", shape);
        yield return new SampleInput("dtype", (Shape)3, DType.Int32);
        yield return new SampleInput("device", (Shape)3, null, context.Device);
    }

    public static IEnumerable<ErrorInput> NegativeExtent(SampleContext context) =>
        [new(new SampleInput("negative extent", (Shape)(2, -1)), typeof(ShapeException), "negative")];

    [Samples("full", DTypes = [DType.Float32])]
    public static IEnumerable<SampleInput> Full(SampleContext context) =>
        [new("integer", (Shape)(2, 3), 7L), new("float", (Shape)2, 1.5), new("0-d", (Shape)([]), true), new("dtype", (Shape)2, 1.5, DType.Float64)];

    [Samples("arange", DTypes = [DType.Float32])]
    public static IEnumerable<SampleInput> Arange(SampleContext context) => [new("integer", 5L), new("float", 2.5), new("nothing", -1L), new("dtype", 3L, DType.Float16)];

    [Samples("arange.start", DTypes = [DType.Float32], Errors = nameof(ZeroStep))]
    public static IEnumerable<SampleInput> ArangeStart(SampleContext context) =>
        [new("two", 1L, 5L), new("three", 1L, 10L, 3L), new("down", 5L, 0L, -2L), new("float", 0.0, 1.0, 0.25)];

    public static IEnumerable<ErrorInput> ZeroStep(SampleContext context) => [new(new SampleInput("zero step", 0L, 5L, 0L), typeof(InvalidValueException), "step")];

    [Samples("linspace", DTypes = [DType.Float32], Errors = nameof(NegativeCount))]
    public static IEnumerable<SampleInput> Linspace(SampleContext context) =>
        [new("default", 0L, 1L), new("five", 0.0, 1.0, 5L), new("open", 0.0, 1.0, 4L, false), new("one", 0.0, 1.0, 1L), new("none", 0.0, 1.0, 0L)];

    public static IEnumerable<ErrorInput> NegativeCount(SampleContext context) =>
        [new(new SampleInput("negative count", 0.0, 1.0, -1L), typeof(InvalidValueException), "num")];

    [Samples("eye", DTypes = [DType.Float32])]
    public static IEnumerable<SampleInput> Eye(SampleContext context) => [new("square", 3L), new("wide", 2L, 4L), new("above", 3L, 4L, 1L), new("below", 4L, 2L, -2L), new("none", 0L)];

    [Samples("rand")]
    [Samples("randn")]
    public static IEnumerable<SampleInput> Random(SampleContext context)
    {
        foreach (Shape shape in new Shape[] { [], [0], [7], [2, 3] })
            yield return new SampleInput("seeded", shape, (Func<object>)(() => new RandomGenerator(42)), context.DType, context.Device);
    }
}
