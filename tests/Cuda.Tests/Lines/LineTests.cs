using Arity.Kernels.Cuda.Simulator;
using Arity.Testing;

namespace Arity.Cuda.Tests.Lines;

/// <summary>Kernels along lines on the simulator give what the processor gives, whichever threads share a line.</summary>
public sealed class LineTests
{
    private static readonly Device Simulator = KernelDevice.Value;
    private static readonly Tolerance Close = new(2e-5, 2e-5);

    // A thread a line, part of a warp, a warp, a block, a block with chunks and rest; then with the axis not innermost.
    private static readonly object[] Shapes =
    [
        new object[] { new long[] { 3, 1 }, -1 }, new object[] { new long[] { 5, 3 }, -1 }, new object[] { new long[] { 2, 9, 17 }, 2 },
        new object[] { new long[] { 3, 100 }, 1 }, new object[] { new long[] { 2, 513 }, 1 }, new object[] { new long[] { 2500 }, 0 },
        new object[] { new long[] { 7, 3 }, 0 }, new object[] { new long[] { 2, 5, 18 }, 1 }, new object[] { new long[] { 71, 35 }, 0 },
    ];

    [TestCaseSource(nameof(Shapes))]
    public void Softmax(long[] shape, int axis) => AssertEqual(Random(shape), x => x.LogSoftmax(axis), Close);

    [TestCaseSource(nameof(Shapes))]
    public void Running_sums(long[] shape, int axis)
    {
        AssertEqual(Random(shape), x => x.CumSum(axis), new Tolerance(2e-5, 2e-4));
        AssertEqual(Whole(shape, DType.Int32), x => x.CumSum(axis), default);
        AssertEqual(Whole(shape, DType.UInt8), x => x.CumSum(axis, dtype: DType.UInt8), default);
        AssertEqual(Random(shape).AsType(DType.Float64), x => x.CumSum(axis), new Tolerance(1e-13, 1e-13));
    }

    [TestCaseSource(nameof(Shapes))]
    public void Places_of_extremes_are_the_first(long[] shape, int axis)
    {
        foreach (DType dtype in (DType[])[DType.Int8, DType.Int64, DType.Float16, DType.Float64, DType.Bool])
        {
            Tensor few = Whole(shape, dtype);
            AssertEqual(few, x => x.ArgMax(axis), default);
            AssertEqual(few, x => x.ArgMin(axis), default);
        }
    }

    [TestCase(5)]
    [TestCase(100)]
    [TestCase(700)]
    public void The_first_nan_wins(int count)
    {
        Tensor x = With(Random(count), (count / 2, float.NaN), (count - 1, float.NaN), (0, float.PositiveInfinity));
        AssertEqual(x, t => t.ArgMax(), default);
        AssertEqual(x, t => t.ArgMin(), default);
        AssertEqual(x, t => t.CumSum(), Close);
        AssertEqual(x, t => t.LogSoftmax(), Close);
    }

    [TestCase(5)]
    [TestCase(100)]
    [TestCase(700)]
    public void Infinities_are_elements_like_others(int count)
    {
        Tensor lowest = Ops.Full(new long[] { count }, float.NegativeInfinity);
        AssertEqual(lowest, t => t.ArgMax(), default);
        AssertEqual(lowest, t => t.LogSoftmax(), Close);
        Tensor x = With(Random(count), (0, float.NegativeInfinity), (count - 2, float.NegativeInfinity));
        AssertEqual(x, t => t.LogSoftmax(), Close);
        AssertEqual(x, t => t.ArgMin(), default);
        AssertEqual(With(x, (1, float.PositiveInfinity)), t => t.LogSoftmax(), Close);
    }

    [Test]
    public void Sums_of_short_integers_do_not_wrap_early() =>
        AssertEqual(Ops.Full(new long[] { 40 }, 2_000_000_000, dtype: DType.Int32), x => x.CumSum(), default);

    [TestCase(DType.Int64, 1 << 16)]
    [TestCase(DType.UInt32, (1 << 16) + 5000)]
    [TestCase(DType.Float64, (1 << 16) + 1)]
    public void A_long_line_is_shared_by_blocks(DType dtype, int count)
    {
        Tensor x = Whole([count], dtype);
        AssertEqual(x, t => t.CumSum(dtype: dtype), default);
        AssertEqual(x, t => t.CumSum(0, dtype: dtype), default);
    }

    [TestCase(1 << 16, 5000, 5001)]
    [TestCase((1 << 16) + 77, 100, 65600)]
    [TestCase((1 << 16) + 77, 65600, 65601)]
    public void A_long_line_is_searched_by_blocks(int count, int first, int second)
    {
        Tensor x = With(Random(count), (first, 9), (second, 9)), lowest = With(Random(count), (first, -9), (second, -9));
        AssertEqual(x, t => t.ArgMax(), default);
        AssertEqual(lowest.AsType(DType.Float16), t => t.ArgMin(0), default);
        AssertEqual(With(x, (second, float.NaN)), t => t.ArgMin(keepdims: true), default);
    }

    [Test]
    public void Strides_of_all_kinds()
    {
        Tensor x = Random(6, 40);
        Func<Tensor, Tensor>[] views = [t => t.Slice(1, null, null, -1), t => t.Transpose(), t => t.Slice(1, 1, null, 3)];
        foreach (Func<Tensor, Tensor> view in views)
        {
            AssertEqual(x, t => view(t).CumSum(1), Close);
            AssertEqual(x, t => view(t).LogSoftmax(1), Close);
            AssertEqual(x, t => view(t).ArgMin(1), default);
        }
    }

    [Test]
    public void The_order_of_threads_does_not_matter()
    {
        Tensor x = Random(3, 700);
        Tensor[] results = [.. new[] { Simulator, ShuffledSimulator.Device }.Select(device => Run(x.To(device)).To(Device.Cpu))];
        TensorAssert.AreEqual(results[1], results[0], default, "shuffled");
        static Tensor Run(Tensor y) => y.LogSoftmax(1) + y.CumSum(1);
    }

    private static Tensor Random(params long[] shape)
    {
        var generator = new Random(7);
        var values = new float[shape.Aggregate(1L, (product, extent) => product * extent)];
        for (int i = 0; i < values.Length; i++) values[i] = (generator.NextSingle() * 4) - 2;
        return Ops.Tensor(values).Reshape(shape);
    }

    private static Tensor With(Tensor x, params (int Place, float Value)[] elements)
    {
        float[] values = x.ToArray<float>();
        foreach ((int place, float value) in elements) values[place] = value;
        return Ops.Tensor(values);
    }

    // Few different values, so that extremes repeat.
    private static Tensor Whole(long[] shape, DType dtype) => (Random(shape) * 3).AsType(DType.Int64).Abs().AsType(dtype);

    private static void AssertEqual(Tensor x, Func<Tensor, Tensor> compute, Tolerance tolerance) =>
        TensorAssert.AreEqual(compute(x.To(Simulator)).To(Device.Cpu), compute(x), tolerance, $"{x.DType}{x.Shape}");
}
