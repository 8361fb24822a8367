using System.Numerics;
using System.Runtime.CompilerServices;

namespace Arity.Runtime.Tests.DTypes;

public sealed class Complex64Tests
{
    [Test]
    public void Is_two_floats_real_first()
    {
        var value = new Complex64(1, 2);
        Assert.That(Unsafe.SizeOf<Complex64>(), Is.EqualTo(8));
        Assert.That(Unsafe.As<Complex64, float>(ref value), Is.EqualTo(1f));
    }

    [Test]
    public void Arithmetic_agrees_with_double_precision()
    {
        var random = new Random(1);
        for (int i = 0; i < 1000; i++)
        {
            var a = new Complex64(random.NextSingle() - 0.5f, random.NextSingle() - 0.5f);
            var b = new Complex64(random.NextSingle() + 0.1f, random.NextSingle() - 0.5f);
            Complex x = a, y = b;
            Assert.That(Complex.Abs((Complex)(a + b) - (x + y)), Is.LessThan(1e-6));
            Assert.That(Complex.Abs((Complex)(a - b) - (x - y)), Is.LessThan(1e-6));
            Assert.That(Complex.Abs((Complex)(a * b) - (x * y)), Is.LessThan(1e-6));
            Assert.That(Complex.Abs((Complex)(a / b) - (x / y)), Is.LessThan(1e-5));
            Assert.That(Complex64.Abs(a), Is.EqualTo(Complex.Abs(x)).Within(1e-6));
        }
    }

    [Test]
    public void Division_scales_and_divides_by_zero_as_NumPy()
    {
        var huge = new Complex64(1e38f, 1e38f);
        Assert.That(huge / huge, Is.EqualTo(new Complex64(0.9999999f, 0)), "as NumPy: one rounding of the scale, no overflow");
        Assert.That(new Complex64(0, 1) / new Complex64(0, 2), Is.EqualTo(new Complex64(0.5f, 0)));
        Assert.That(Complex64.One / Complex64.Zero, Is.EqualTo(new Complex64(float.PositiveInfinity, float.NaN)));
        Assert.That(Complex64.Zero / Complex64.Zero, Is.EqualTo(new Complex64(float.NaN, float.NaN)));
    }

    [Test]
    public void Modulus_neither_overflows_nor_underflows()
    {
        Assert.That(Complex64.Abs(new Complex64(3e38f, 0)), Is.EqualTo(3e38f));
        Assert.That(Complex64.Abs(new Complex64(3e-40f, 4e-40f)), Is.EqualTo(5e-40f).Within(2e-45f));
        Assert.That(Complex64.Abs(new Complex64(float.NaN, float.NegativeInfinity)), Is.EqualTo(float.PositiveInfinity));
    }

    [Test]
    public void Converts_and_compares()
    {
        Complex64 fromFloat = 2.5f;
        Assert.That(fromFloat, Is.EqualTo(new Complex64(2.5f, 0)));
        Assert.That((Complex64)new Complex(0.1, 0.2), Is.EqualTo(new Complex64(0.1f, 0.2f)));
        var nan = new Complex64(float.NaN, 0);
        Assert.That(nan != new Complex64(float.NaN, 0), Is.True);
        Assert.That(nan, Is.EqualTo(new Complex64(float.NaN, 0)));
        Assert.That(-Complex64.ImaginaryOne, Is.EqualTo(Complex64.Conjugate(Complex64.ImaginaryOne) + new Complex64(-0f, 0)));
        Assert.That(Complex64.ImaginaryOne.Phase, Is.EqualTo(MathF.PI / 2));
    }

    [TestCase(1, 2, "(1+2j)")]
    [TestCase(-1.5f, -0.0f, "(-1.5-0j)")]
    [TestCase(float.NaN, float.NegativeInfinity, "(NaN-Infinityj)")]
    public void Prints_as_NumPy(float real, float imaginary, string expected) =>
        Assert.That(new Complex64(real, imaginary).ToString(), Is.EqualTo(expected));
}
