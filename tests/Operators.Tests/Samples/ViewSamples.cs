using Arity.Testing;

namespace Arity.Operators.Tests.Samples;

internal static class ViewSamples
{
    [Samples("reshape", Errors = nameof(ReshapeErrors))]
    public static IEnumerable<SampleInput> Reshape(SampleContext c) =>
        [new("flat", c.Make(2, 3), (Shape)6), new("inferred", c.Make(4, 3), (Shape)(2, -1, 3)), new("0-d", c.Make(1), (Shape)([])), new("empty", c.Make(0, 3), (Shape)(3, 0))];

    public static IEnumerable<ErrorInput> ReshapeErrors(SampleContext c) =>
        [new(new("wrong product", c.Make(2, 3), (Shape)5), typeof(ShapeException), "(2, 3)"), new(new("two unknown", c.Make(2, 3), (Shape)(-1, -1)), typeof(ShapeException), "-1")];

    [Samples("transpose", Errors = nameof(PermuteErrors))]
    public static IEnumerable<SampleInput> Transpose(SampleContext c) =>
        [new("reverse", c.Make(2, 3, 4)), new("0-d", c.Make()), new("axes", c.Make(2, 3, 4), (Axes)([1, -1, 0])), new("empty", c.Make(0, 2))];

    [Samples("permute", Errors = nameof(PermuteErrors))]
    public static IEnumerable<SampleInput> Permute(SampleContext c) => [new("axes", c.Make(2, 3, 4), (Axes)([1, -1, 0])), new("same", c.Make(2, 3), (Axes)([0, 1]))];

    public static IEnumerable<ErrorInput> PermuteErrors(SampleContext c) =>
    [
        new(new("too few", c.Make(2, 3), (Axes)([0])), typeof(AxisException), "axes"), new(new("twice", c.Make(2, 3), (Axes)([0, 0])), typeof(AxisException), "ax"),
        new(new("out of range", c.Make(2, 3), (Axes)([0, 2])), typeof(AxisException), "axis"),
    ];

    [Samples("moveaxis", Errors = nameof(MoveAxisErrors))]
    public static IEnumerable<SampleInput> MoveAxis(SampleContext c) =>
        [new("one", c.Make(2, 3, 4), (Axes)0, (Axes)(-1)), new("two", c.Make(2, 3, 4), (Axes)([0, 1]), (Axes)([-1, 0])), new("empty", c.Make(0, 2), (Axes)1, (Axes)0)];

    public static IEnumerable<ErrorInput> MoveAxisErrors(SampleContext c) =>
        [new(new("unequal", c.Make(2, 3), (Axes)0, (Axes)([0, 1])), typeof(AxisException), "target"), new(new("outside", c.Make(2, 3), (Axes)2, (Axes)0), typeof(AxisException), "axis")];

    [Samples("swapaxes", Errors = nameof(SwapAxesErrors))]
    public static IEnumerable<SampleInput> SwapAxes(SampleContext c) => [new("outer", c.Make(2, 3, 4), 0L, -1L), new("same", c.Make(2, 3), 1L, 1L), new("empty", c.Make(0, 2), 0L, 1L)];

    public static IEnumerable<ErrorInput> SwapAxesErrors(SampleContext c) => [new(new("outside", c.Make(2, 3), 0L, 2L), typeof(AxisException), "axis2")];

    [Samples("diagonal", Errors = nameof(DiagonalErrors))]
    public static IEnumerable<SampleInput> Diagonal(SampleContext c) =>
        [new("main", c.Make(3, 3)), new("above", c.Make(3, 4), 1L), new("below", c.Make(2, 4, 3), -1L, 1L, 2L), new("outside", c.Make(2, 2), 5L), new("empty", c.Make(0, 2))];

    public static IEnumerable<ErrorInput> DiagonalErrors(SampleContext c) =>
        [new(new("vector", c.Make(3)), typeof(ShapeException), "(3,)"), new(new("same axis", c.Make(2, 2), 0L, 1L, 1L), typeof(AxisException), "ax")];

    [Samples("ravel")]
    public static IEnumerable<SampleInput> Ravel(SampleContext c) => [new("matrix", c.Make(2, 3)), new("0-d", c.Make()), new("empty", c.Make(0, 2))];

    [Samples("flatten")]
    public static IEnumerable<SampleInput> Flatten(SampleContext c) => Ravel(c);

    [Samples("expand", Errors = nameof(ExpandErrors))]
    public static IEnumerable<SampleInput> Expand(SampleContext c) =>
        [new("one", c.Make(3, 1), (Shape)(3, 4)), new("new axis", c.Make(3), (Shape)(2, 3)), new("keep", c.Make(1, 3), (Shape)(2, -1)), new("0-d", c.Make(), (Shape)(2, 2))];

    public static IEnumerable<ErrorInput> ExpandErrors(SampleContext c) => [new(new("not one", c.Make(2, 3), (Shape)(2, 4)), typeof(ShapeException), "(2, 3)")];

    [Samples("squeeze", Errors = nameof(SqueezeErrors))]
    public static IEnumerable<SampleInput> Squeeze(SampleContext c) => [new("all", c.Make(1, 3, 1)), new("one", c.Make(1, 3, 1), (Axes)(-1)), new("none", c.Make(2, 3))];

    public static IEnumerable<ErrorInput> SqueezeErrors(SampleContext c) => [new(new("not one", c.Make(2, 3), (Axes)0), typeof(ShapeException), "squeeze")];

    [Samples("expand_dims")]
    public static IEnumerable<SampleInput> ExpandDims(SampleContext c) => [new("first", c.Make(2, 3), (Axes)0), new("two", c.Make(3), (Axes)([0, -1])), new("0-d", c.Make(), (Axes)0)];

    [Samples("flip")]
    public static IEnumerable<SampleInput> Flip(SampleContext c) => [new("all", c.Make(2, 3)), new("one", c.Make(2, 3), (Axes)1), new("0-d", c.Make()), new("empty", c.Make(0, 2))];

    [Samples("select", Errors = nameof(SelectErrors))]
    public static IEnumerable<SampleInput> Select(SampleContext c) => [new("first", c.Make(2, 3), 0L, 1L), new("from the end", c.Make(2, 3, 4), -2L, -1L)];

    public static IEnumerable<ErrorInput> SelectErrors(SampleContext c) => [new(new("outside", c.Make(2, 3), 0L, 2L), typeof(TensorIndexException), "2")];

    [Samples("slice", Errors = nameof(SliceErrors))]
    public static IEnumerable<SampleInput> Slice(SampleContext c) =>
        [new("middle", c.Make(5, 3), 0L, 1L, 4L), new("step", c.Make(2, 7), 1L, null, null, 3L), new("backwards", c.Make(6), 0L, null, null, -2L), new("nothing", c.Make(4), 0L, 3L, 1L)];

    public static IEnumerable<ErrorInput> SliceErrors(SampleContext c) => [new(new("zero step", c.Make(4), 0L, null, null, 0L), typeof(InvalidValueException), "step")];

    [Samples("as_strided", Errors = nameof(AsStridedErrors))]
    public static IEnumerable<SampleInput> AsStrided(SampleContext c) => [new("window", c.Make(8).Clone(), (Shape)(2, 3), (Shape)(3, 1), 1L), new("reversed", c.Make(6).Clone(), (Shape)3, (Shape)(-2), 5L)];

    public static IEnumerable<ErrorInput> AsStridedErrors(SampleContext c) => [new(new("outside", c.Make(4), (Shape)5, (Shape)1), typeof(ShapeException), "as_strided")];

    [Samples("split", Errors = nameof(SplitErrors))]
    public static IEnumerable<SampleInput> Split(SampleContext c) => [new("rows", c.Make(4, 3), 2L), new("columns", c.Make(2, 6), 3L, -1L), new("one", c.Make(3), 1L)];

    public static IEnumerable<ErrorInput> SplitErrors(SampleContext c) => [new(new("unequal", c.Make(5), 2L), typeof(ShapeException), "equal")];

    [Samples("split.indices")]
    public static IEnumerable<SampleInput> SplitIndices(SampleContext c) => [new("two cuts", c.Make(6), (Axes)([1, 4])), new("columns", c.Make(2, 5), (Axes)([2]), 1L)];
}
