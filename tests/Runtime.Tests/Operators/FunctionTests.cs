using System.Numerics;
using Arity.Kernels.Cpu;

namespace Arity.Runtime.Tests.Operators;

public sealed class FunctionTests
{
    private static readonly RecordedFunctions Data = RecordedFunctions.Load();

    private static readonly Dictionary<string, Func<Complex, Complex>> Functions = new()
    {
        ["exp"] = Exp.Invoke, ["log"] = Log.Invoke, ["sin"] = Sin.Invoke,
        ["cos"] = Cos.Invoke, ["sqrt"] = Sqrt.Invoke, ["tanh"] = Tanh.Invoke,
    };

    [TestCase("exp")]
    [TestCase("log")]
    [TestCase("sin")]
    [TestCase("cos")]
    [TestCase("sqrt")]
    [TestCase("tanh")]
    public void ComplexFunctionsHaveNumPysSpecialValues(string name)
    {
        var wrong = Data.Functions[name].Cases
            .Select(c => (c.X, Expected: c.Y, Actual: Functions[name](c.X)))
            .Where(c => !AreNear(c.Expected, c.Actual, 1e-13));
        Assert.That(wrong, Is.Empty);
    }

    [TestCase("exp")]
    [TestCase("log")]
    [TestCase("sin")]
    [TestCase("cos")]
    [TestCase("sqrt")]
    [TestCase("tanh")]
    public void ComplexFunctionsAreAccurateInBothParts(string name)
    {
        var wrong = Data.Functions[name + "_wide"].Cases
            .Select(c => (c.X, Expected: c.Y, Actual: Functions[name](c.X)))
            .Where(c => RelativeError(c.Expected.Real, c.Actual.Real) > 2e-15
                || RelativeError(c.Expected.Imaginary, c.Actual.Imaginary) > 2e-15);
        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public void ComplexPowersAreNumPys()
    {
        var wrong = Data.Power.Cases
            .Select(c => (c.X, c.Exponent, Expected: c.Y, Actual: Power<Complex>.Invoke(c.X, c.Exponent)))
            .Where(c => !AreNear(c.Expected, c.Actual, 1e-12));
        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public void SincIsAccurateNearIntegersToo()
    {
        var wrong = Data.Sinc.Pairs.Select(p => (p.X, Expected: p.Y, Actual: Sinc.Invoke(p.X)))
            .Where(p => RelativeError(p.Expected, p.Actual) > 8e-16);
        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public void SincOfFloatsIsAccurate()
    {
        var wrong = Enumerable.Range(-4000, 8001).Select(i => i / 256f)
            .Select(x => (x, Expected: Sinc.Invoke((double)x), Actual: Sinc.Invoke(x)))
            .Where(p => RelativeError(p.Expected, p.Actual) > 4e-7);
        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public void SincOfSpecialValues()
    {
        Assert.That(Sinc.Invoke(0.0), Is.EqualTo(1));
        Assert.That(Sinc.Invoke(-0.0f), Is.EqualTo(1));
        Assert.That(new[] { 1, -1, 2, 1e17, -5 }.Select(Sinc.Invoke), Bitwise.EqualTo(new double[5]));
        Assert.That(Sinc.Invoke(double.PositiveInfinity), Is.NaN);
        Assert.That(Sinc.Invoke(float.NaN), Is.NaN);
        Assert.That(Sinc.Invoke(new Complex(0.5, 0)).Real, Is.EqualTo(2 / Math.PI).Within(1e-15));
        Assert.That(Sinc.Invoke(Complex.Zero), Is.EqualTo(Complex.One));
        Assert.That(Sinc.Invoke(new Complex(3, 0)), Is.EqualTo(Complex.Zero));
    }

    [Test]
    public void SignOfComplexIsItsDirection()
    {
        double inf = double.PositiveInfinity, nan = double.NaN;
        Complex[] x = [0, new(3, -4), new(inf, 1), new(1, -inf), new(inf, inf), new(nan, 0), new(1e308, 1e308)];
        Complex[] expected = [0, new(0.6, -0.8), 1, new(0, -1), new(nan, nan), new(nan, nan), new(Math.Sqrt(0.5), Math.Sqrt(0.5))];
        Assert.That(x.Select(Sign<Complex>.Invoke).Zip(expected, (a, e) => AreNear(e, a, 1e-15)), Has.All.True);
    }

    [Test]
    public void QuotientsOfComplexNumbers()
    {
        Complex[] actual =
        [
            ComplexMath.Divide(new(1, 1), 0), ComplexMath.Divide(new(1, 2), new(3, -4)), ComplexMath.Divide(1, new(1e300, 1e300)),
            Reciprocal<Complex>.Invoke(Complex.Zero),
        ];
        double inf = double.PositiveInfinity, nan = double.NaN;
        Assert.That(actual, Bitwise.EqualTo<Complex>([new(inf, inf), new(-0.2, 0.4), new(5e-301, -5e-301), new(inf, nan)]));
    }

    [Test]
    public void IntegerPowersWrapAndNegativeOnesTruncate()
    {
        Check.Binary<sbyte, sbyte, Power<sbyte>>((x, y) => (sbyte)IntegerPower(x, y));
        Check.Binary<long, long, Power<long>>(IntegerPower);
        Assert.That(Power<ulong>.Invoke(3, 40), Is.EqualTo(12157665459056928801));
        Assert.That(Power<byte>.Invoke(2, 8), Is.EqualTo(0));
    }

    [Test]
    public void FloatPowers() => Check.Binary<double, double, Power<double>>((x, y) => y == 2 ? x * x : Math.Pow(x, y));

    [Test]
    public void ModulusOfComplexIsReal()
    {
        Tensor self = Layouts.Of<Complex64>([new(3, 4), new(1e30f, 1e30f)], Layout.Reversed), destination = Check.New<float>(self.Shape);
        UnaryKernel<Complex64, float, Abs<Complex64>>.Run(self, destination);
        Assert.That(destination.ToArray<float>(), Is.EqualTo(new[] { 5, 1.41421356e30f }));
    }

    private static long IntegerPower(long x, long y) => y switch
    {
        < 0 => x is 1 or -1 ? (y % 2 == 0 ? 1 : x) : 0,
        0 => 1,
        _ => unchecked((y % 2 == 0 ? 1 : x) * IntegerPower(unchecked(x * x), y / 2)),
    };

    private static bool AreNear(Complex expected, Complex actual, double tolerance)
        => IsNear(expected.Real, actual.Real, tolerance, expected) && IsNear(expected.Imaginary, actual.Imaginary, tolerance, expected);

    // Where the other part is nan, C99 leaves the sign of an infinity open.
    private static bool IsNear(double expected, double actual, double tolerance, Complex scale)
    {
        if (expected == actual) return expected != 0 || scale == 0 || !Complex.IsFinite(scale) || Bits<double>.Same(expected, actual);
        if (double.IsNaN(expected)) return double.IsNaN(actual);
        if (double.IsNaN(scale.Real) || double.IsNaN(scale.Imaginary)) return Math.Abs(expected) == Math.Abs(actual);
        return Math.Abs(expected - actual) <= tolerance * Math.Max(Math.Abs(scale.Real), Math.Abs(scale.Imaginary));
    }

    private static double RelativeError(double expected, double actual)
        => expected == actual ? 0 : Math.Abs(expected - actual) / Math.Abs(expected);
}
