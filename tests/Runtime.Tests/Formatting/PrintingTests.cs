using Arity.Formatting;

namespace Arity.Runtime.Tests.Formatting;

/// <summary>What NumPy 2.0 to 2.3 changed (its release notes and arrayprint), what NumPy has not, and the options' own rules.</summary>
public sealed class PrintingTests
{
    private static readonly PrintOptions Options = new();

    [TestCase(DType.Float32, 1e6, "[1.e+06 1.e+00]")]
    [TestCase(DType.Float32, 999999, "[9.99999e+05 1.00000e+00]")]
    [TestCase(DType.Float32, 1000, "[1000.    1.]")]
    [TestCase(DType.Float16, 1000, "[1.e+03 1.e+00]")]
    [TestCase(DType.Float16, 999, "[999.   1.]")]
    [TestCase(DType.BFloat16, 100, "[1.e+02 1.e+00]")]
    [TestCase(DType.BFloat16, 99, "[99.  1.]")]
    [TestCase(DType.Complex64, 1e6, "[1.e+06+0.j 1.e+00+0.j]")]
    public void The_exponent_threshold_follows_the_dtype(DType dtype, double large, string expected) =>
        Assert.That(TensorText.Str(ArrayPrintable.Of(dtype, [2], large, 1.0), Options), Is.EqualTo(expected));

    [TestCase(DType.Float32, 1e6, "1e+06")]
    [TestCase(DType.Float32, 999999, "999999.0")]
    [TestCase(DType.Float16, 1000, "1e+03")]
    [TestCase(DType.BFloat16, 0.1, "0.1")]
    [TestCase(DType.BFloat16, 3.3895e38, "3.39e+38")]
    [TestCase(DType.Complex64, 1e6, "(1e+06+0j)")]
    public void So_does_that_of_a_scalar(DType dtype, double value, string expected) =>
        Assert.That(TensorText.Str(ArrayPrintable.Of(dtype, [], value), Options), Is.EqualTo(expected));

    [Test]
    public void A_weak_threshold_is_rounded_to_float32_first() =>
        Assert.That(TensorText.Str(ArrayPrintable.Of(DType.Float32, [2], 0.0001, 0.001), Options), Is.EqualTo("[0.0001 0.001 ]"));

    [Test]
    public void BFloat16_prints_its_shortest_digits() => Assert.That(
        TensorText.Str(ArrayPrintable.Of(DType.BFloat16, [4], 0.1, -2.5, 1 / 3.0, double.NaN), Options),
        Is.EqualTo("[ 0.1   -2.5    0.334    nan]"));

    [Test]
    public void A_summary_tells_its_shape() => Assert.That(
        NumPyRepr(ArrayPrintable.Range(DType.Int64, 1001), Options),
        Is.EqualTo("array([   0,    1,    2, ...,  998,  999, 1000], shape=(1001,))"));

    [Test]
    public void A_summary_of_another_dtype_tells_both() => Assert.That(
        NumPyRepr(ArrayPrintable.Range(DType.Float32, 2, 600), Options),
        Is.EqualTo("""
            array([[0.000e+00, 1.000e+00, 2.000e+00, ..., 5.970e+02, 5.980e+02,
                    5.990e+02],
                   [6.000e+02, 6.010e+02, 6.020e+02, ..., 1.197e+03, 1.198e+03,
                    1.199e+03]], shape=(2, 600), dtype=float32)
            """));

    [TestCase(SignMode.Plus, 20, "[ +1 +20]")]
    [TestCase(SignMode.Plus, -20, "[ +1 -20]")]
    [TestCase(SignMode.Space, 20, "[  1  20]")]
    [TestCase(SignMode.Space, -20, "[  1 -20]")]
    public void Integers_take_the_sign_option(SignMode sign, int second, string expected) => Assert.That(
        TensorText.Str(ArrayPrintable.Of(DType.Int64, [2], 1, second), Options with { Sign = sign }), Is.EqualTo(expected));

    [TestCase(DType.Float32, "tensor([1., 2.])")]
    [TestCase(DType.Float64, "tensor([1., 2.], dtype=float64)")]
    [TestCase(DType.Int64, "tensor([1, 2])")]
    [TestCase(DType.Int32, "tensor([1, 2], dtype=int32)")]
    [TestCase(DType.Complex64, "tensor([1.+0.j, 2.+0.j])")]
    [TestCase(DType.Complex128, "tensor([1.+0.j, 2.+0.j], dtype=complex128)")]
    [TestCase(DType.BFloat16, "tensor([1., 2.], dtype=bfloat16)")]
    public void The_default_dtypes_go_without_saying(DType dtype, string expected) =>
        Assert.That(TensorText.Repr(ArrayPrintable.Of(dtype, [2], 1, 2), Options), Is.EqualTo(expected));

    [Test]
    public void Empty_and_scalar_tensors_have_a_repr()
    {
        Assert.That(
            TensorText.Repr(ArrayPrintable.Of(DType.Float32, [0, 3]), Options), Is.EqualTo("tensor([], shape=(0, 3), dtype=float32)"));
        Assert.That(TensorText.Repr(ArrayPrintable.Of(DType.Float32, [], 1e6), Options), Is.EqualTo("tensor(1.e+06)"));
        Assert.That(TensorText.Repr(ArrayPrintable.Of(DType.Bool, [], true), Options), Is.EqualTo("tensor(True)"));
    }

    [Test]
    public void A_summary_reads_its_edges_only()
    {
        var huge = new CountingPrintable([1L << 40, 1L << 20]);
        Assert.That(TensorText.Str(huge, Options), Does.StartWith("[[0 0 0 ... 0 0 0]\n").And.Contain("\n ...\n"));
        Assert.That(huge.Reads, Is.EqualTo(36));
    }

    [Test]
    public async Task Scopes_nest_and_stay_within_their_flow()
    {
        PrintOptions outer = new() { Precision = 3 }, inner = new() { Precision = 5 };
        using (PrintOptions.Use(outer))
        {
            using (PrintOptions.Use(inner)) Assert.That(PrintOptions.Current, Is.SameAs(inner));
            Assert.That(PrintOptions.Current, Is.SameAs(outer));
            await Task.Yield();
            Assert.That(PrintOptions.Current, Is.SameAs(outer));
            PrintOptions? elsewhere = null;
            using (ExecutionContext.SuppressFlow())
            {
                var thread = new Thread(() => elsewhere = PrintOptions.Current);
                thread.Start();
                thread.Join();
            }

            Assert.That(elsewhere, Is.SameAs(PrintOptions.Default));
        }

        Assert.That(PrintOptions.Current, Is.SameAs(PrintOptions.Default));
    }

    [Test]
    public void Options_that_make_no_sense_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => _ = new PrintOptions { Precision = -1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => _ = new PrintOptions { EdgeItems = 0 });
        Assert.Throws<ArgumentNullException>(() => PrintOptions.Use(null!));
        Assert.Throws<ArgumentNullException>(() => PrintOptions.Default = null!);
    }

    private static string NumPyRepr(IPrintable source, PrintOptions options) =>
        TensorText.Repr(source, options, "array", RecordedPrintingTests.IsImpliedInNumPy);

    private sealed class CountingPrintable(long[] shape) : IPrintable
    {
        public int Reads { get; private set; }

        public DType DType => DType.Int64;

        public ReadOnlySpan<long> Shape => shape;

        public Scalar ElementAt(ReadOnlySpan<long> index)
        {
            Reads++;
            return 0;
        }
    }
}
