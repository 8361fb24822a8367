using Arity.Testing;

namespace Arity.Operators.Tests.Samples;

internal static class OtherSamples
{
    [Samples("astype")]
    public static IEnumerable<SampleInput> AsType(SampleContext c)
    {
        foreach (DType target in new[] { DType.Float64, DType.Complex128 }) yield return new SampleInput("wider", c.Make(2, 3), target);
        if (c.DType.IsComplex || c.DType == DType.Float64) yield break;
        foreach (DType target in DTypeExtensions.All) yield return new SampleInput("any", c.Make((0, 5), 4), target);
    }

    [Samples("copy", Errors = nameof(CopyErrors))]
    public static IEnumerable<SampleInput> Copy(SampleContext c) => [new("same shape", c.Make(2, 3), c.Make(2, 3)), new("broadcast", c.Make(2, 3), c.Make(3)), new("0-d", c.Make(4), c.Make())];

    public static IEnumerable<ErrorInput> CopyErrors(SampleContext c) => [new(new("not broadcastable", c.Make(2, 3), c.Make(2)), typeof(ShapeException), "broadcast")];

    [Samples("conj", DTypes = [DType.Float32, DType.Complex64, DType.Complex128])]
    [Samples("real", DTypes = [DType.Float32, DType.Complex64, DType.Complex128])]
    [Samples("imag", DTypes = [DType.Float32, DType.Complex64, DType.Complex128])]
    public static IEnumerable<SampleInput> ComplexParts(SampleContext c) => [new("matrix", c.Make(2, 3)), new("0-d", c.Make()), new("empty", c.Make(0))];

    [Samples("matmul", Errors = nameof(MatMulErrors))]
    public static IEnumerable<SampleInput> MatMul(SampleContext c) =>
    [
        new("vectors", c.Make(3), c.Make(3)), new("matrix vector", c.Make(2, 3), c.Make(3)), new("vector matrix", c.Make(3), c.Make(3, 2)), new("matrices", c.Make(2, 3), c.Make(3, 4)),
        new("batch", c.Make(2, 3, 4), c.Make(4, 2)), new("broadcast batch", c.Make(2, 1, 3, 2), c.Make(3, 2, 2)), new("batch vector", c.Make(2, 3, 4), c.Make(4)),
        new("inner 0", c.Make(2, 0), c.Make(0, 3)), new("empty", c.Make(0, 3), c.Make(3, 2)),
    ];

    public static IEnumerable<ErrorInput> MatMulErrors(SampleContext c) =>
    [
        new(new("inner extents", c.Make(2, 3), c.Make(2, 3)), typeof(ShapeException), "(2, 3)"), new(new("0-d", c.Make(), c.Make(3)), typeof(ShapeException), "matmul"),
        new(new("batches", c.Make(2, 2, 3), c.Make(3, 3, 2)), typeof(ShapeException), "matmul"),
    ];

    [Samples("argmax", Errors = nameof(ArgErrors))]
    [Samples("argmin", Errors = nameof(ArgErrors))]
    public static IEnumerable<SampleInput> Arg(SampleContext c) =>
        [new("flat", c.Make(3, 4)), new("axis", c.Make(3, 4), 0L), new("last", c.Make(2, 3, 4), -1L), new("keepdims", c.Make(3, 4), 1L, true), new("0-d", c.Make())];

    public static IEnumerable<ErrorInput> ArgErrors(SampleContext c) =>
        [new(new("axis", c.Make(2, 3), 2L), typeof(AxisException), "axis"), new(new("empty", c.Make(0)), typeof(ShapeException), c.Op.Name)];

    [Samples("cumsum", Errors = nameof(CumSumErrors))]
    public static IEnumerable<SampleInput> CumSum(SampleContext c) => [new("flat", c.Make(2, 3)), new("rows", c.Make(3, 4), 1L), new("columns", c.Make(3, 4), 0L), new("0-d", c.Make()), new("empty", c.Make(0, 3), 0L)];

    public static IEnumerable<ErrorInput> CumSumErrors(SampleContext c) => [new(new("axis", c.Make(2, 3), 2L), typeof(AxisException), "axis")];

    [Samples("stack", Errors = nameof(StackErrors))]
    public static IEnumerable<SampleInput> Stack(SampleContext c) =>
        [new("first", new object?[] { new[] { c.Make(2, 3), c.Make(2, 3) } }), new("last", new[] { c.Make(3), c.Make(3), c.Make(3) }, -1L), new("0-d", new object?[] { new[] { c.Make(), c.Make() } })];

    public static IEnumerable<ErrorInput> StackErrors(SampleContext c) =>
        [new(new("shapes", new object?[] { new[] { c.Make(2), c.Make(3) } }), typeof(ShapeException), "stack"), new(new("none", new object?[] { Array.Empty<Tensor>() }), typeof(InvalidValueException), "at least one")];

    [Samples("concatenate", Errors = nameof(ConcatenateErrors))]
    public static IEnumerable<SampleInput> Concatenate(SampleContext c) =>
        [new("rows", new object?[] { new[] { c.Make(2, 3), c.Make(1, 3) } }), new("columns", new[] { c.Make(2, 3), c.Make(2, 1), c.Make(2, 0) }, -1L)];

    public static IEnumerable<ErrorInput> ConcatenateErrors(SampleContext c) =>
        [new(new("extents", new object?[] { new[] { c.Make(2, 3), c.Make(2, 4) } }), typeof(ShapeException), "concatenate"), new(new("0-d", new object?[] { new[] { c.Make() } }), typeof(ShapeException), "concatenate")];

    [Samples("index", Errors = nameof(IndexErrors))]
    public static IEnumerable<SampleInput> Index(SampleContext c) =>
    [
        new("rows", c.Make(4, 3), new Tensor?[] { c.MakeIndices(4, 5) }), new("pairs", c.Make(4, 3), new Tensor?[] { c.MakeIndices(4, 2), c.MakeIndices(3, 2) }),
        new("columns", c.Make(4, 3), new Tensor?[] { null, c.MakeIndices(3, 2, 2) }),
    ];

    public static IEnumerable<ErrorInput> IndexErrors(SampleContext c) =>
        [new(new("outside", c.Make(2, 3), new Tensor?[] { Tensor.From<long>([2]).To(c.Device) }), typeof(TensorIndexException), "2")];

    [Samples("index_put")]
    public static IEnumerable<SampleInput> IndexPut(SampleContext c) =>
    [
        new("replace", c.Make(4, 3), new Tensor?[] { Tensor.From<long>([3, 0]).To(c.Device) }, c.Make(2, 3)),
        new("add", c.Make(4), new Tensor?[] { Tensor.From<long>([1, 1, 2]).To(c.Device) }, c.Make(3), true),
    ];

    [Samples("log_softmax", Errors = nameof(LogSoftmaxErrors))]
    public static IEnumerable<SampleInput> LogSoftmax(SampleContext c) => [new("rows", c.Make(3, 4)), new("columns", c.Make(3, 4), 0L), new("cube", c.Make(2, 3, 2), 1L), new("one", c.Make(3, 1))];

    public static IEnumerable<ErrorInput> LogSoftmaxErrors(SampleContext c) => [new(new("axis", c.Make(2, 3), 2L), typeof(AxisException), "axis")];

    [Samples("nll_loss", DTypes = [DType.Float32, DType.Float64], Errors = nameof(LossErrors))]
    [Samples("cross_entropy", DTypes = [DType.Float32, DType.Float64], Errors = nameof(LossErrors))]
    public static IEnumerable<SampleInput> Loss(SampleContext c) =>
        [new("mean", c.Make(4, 3), c.MakeIndices(3, 4)), new("sum", c.Make(4, 3), c.MakeIndices(3, 4), "sum"), new("none", c.Make(4, 3), c.MakeIndices(3, 4), "none")];

    public static IEnumerable<ErrorInput> LossErrors(SampleContext c) =>
    [
        new(new("rows", c.Make(4, 3), c.MakeIndices(3, 5)), typeof(ShapeException), "target"), new(new("floats", c.Make(4, 3), c.Make(4)), typeof(DTypeException), "integers"),
        new(new("reduction", c.Make(4, 3), c.MakeIndices(3, 4), "median"), typeof(InvalidValueException), "median"),
    ];

    [Samples("linear", DTypes = [DType.Float32, DType.Float64], Errors = nameof(LinearErrors))]
    public static IEnumerable<SampleInput> Linear(SampleContext c) =>
        [new("bias", c.Make(5, 3), c.Make(2, 3), c.Make(2)), new("no bias", c.Make(5, 3), c.Make(2, 3)), new("batch", c.Make(2, 5, 3), c.Make(2, 3), c.Make(2)), new("vector", c.Make(3), c.Make(2, 3))];

    public static IEnumerable<ErrorInput> LinearErrors(SampleContext c) =>
        [new(new("inputs", c.Make(5, 3), c.Make(2, 4)), typeof(ShapeException), "(2, 4)"), new(new("bias", c.Make(5, 3), c.Make(2, 3), c.Make(3)), typeof(ShapeException), "bias")];
}
