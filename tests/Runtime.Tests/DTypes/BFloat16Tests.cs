using System.Globalization;
using System.Runtime.CompilerServices;

namespace Arity.Runtime.Tests.DTypes;

public sealed class BFloat16Tests
{
    private static IEnumerable<BFloat16> Every => Enumerable.Range(0, 65536).Select(bits => BFloat16.FromBits((ushort)bits));

    [Test]
    public void Every_pattern_survives_float_and_text()
    {
        Assert.That(Unsafe.SizeOf<BFloat16>(), Is.EqualTo(2));
        var wrong = new List<string>();
        foreach (BFloat16 value in Every)
        {
            ushort expected = BFloat16.IsNaN(value) ? (ushort)(value.ToBits() | 0x40) : value.ToBits();
            if (((BFloat16)(float)value).ToBits() != expected) wrong.Add($"{value.ToBits():x4} through float");
            string text = value.ToString(null, CultureInfo.InvariantCulture);
            if (!BFloat16.Parse(text, CultureInfo.InvariantCulture).Equals(value)) wrong.Add($"{value.ToBits():x4} through {text}");
        }

        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public void Rounds_to_the_nearest_and_ties_to_even()
    {
        var wrong = new List<string>();
        for (int bits = 0x0000; bits < 0x7F7F; bits++)
        {
            BFloat16 low = BFloat16.FromBits((ushort)bits), high = BFloat16.FromBits((ushort)(bits + 1));
            double middle = ((double)(float)low + (float)high) / 2;
            BFloat16 even = (bits & 1) == 0 ? low : high;
            bool isRight = (BFloat16)middle == even && (BFloat16)(float)middle == even
                && (BFloat16)(-middle) == -even
                && (BFloat16)double.BitDecrement(middle) == low && (BFloat16)double.BitIncrement(middle) == high;
            if (!isRight) wrong.Add($"{bits:x4}");
        }

        Assert.That(wrong, Is.Empty);
    }

    [TestCase(3.3961775292304601e38, "Infinity")]
    [TestCase(3.3895e38, "3.39E+38")]
    [TestCase(1e300, "Infinity")]
    [TestCase(-1e300, "-Infinity")]
    [TestCase(0.1, "0.1")]
    [TestCase(1000, "1000")]
    [TestCase(-0.0, "-0")]
    [TestCase(double.NaN, "NaN")]
    [TestCase(1e-300, "0")]
    public void Prints_the_shortest_text(double value, string expected) =>
        Assert.That(((BFloat16)value).ToString(null, CultureInfo.InvariantCulture), Is.EqualTo(expected));

    [Test]
    public void Compares_by_IEEE_but_equals_by_dotnet()
    {
        BFloat16 nan = BFloat16.NaN, zero = BFloat16.Zero, one = BFloat16.One;
        Assert.That(nan == BFloat16.FromBits(nan.ToBits()), Is.False);
        Assert.That(nan != one && !(nan < one) && !(nan >= one), Is.True);
        Assert.That(nan, Is.EqualTo(BFloat16.FromBits(0xFFFF)));
        Assert.That(zero == BFloat16.NegativeZero, Is.True);
        Assert.That(zero.GetHashCode(), Is.EqualTo(BFloat16.NegativeZero.GetHashCode()));
        Assert.That(nan.CompareTo(BFloat16.NegativeInfinity), Is.Negative);
        Assert.That(Assert.Throws<ArgumentException>(() => one.CompareTo((object)1f))!.Message, Does.Contain("BFloat16"));
    }

    [Test]
    public void Constants_are_what_they_say()
    {
        Assert.That((float)BFloat16.MaxValue, Is.EqualTo(3.3895314e38f));
        Assert.That((float)BFloat16.Epsilon, Is.EqualTo(MathF.Pow(2, -133)));
        Assert.That(BFloat16.IsNaN(BFloat16.NaN) && !BFloat16.IsNegative(BFloat16.NaN), Is.True);
        Assert.That(BFloat16.IsInfinity(BFloat16.MaxValue + BFloat16.MaxValue), Is.True);
        Assert.That(BFloat16.IsFinite(BFloat16.MinValue), Is.True);
    }

    [Test]
    public void Arithmetic_rounds_once()
    {
        BFloat16 three = (BFloat16)3f, ten = (BFloat16)10f;
        Assert.That((float)(BFloat16.One / three), Is.EqualTo(0.333984375f));
        Assert.That((float)(ten % three), Is.EqualTo(1f));
        Assert.That((float)(ten * three - three + -ten), Is.EqualTo(17f));
        Assert.That((float)((BFloat16)256f + BFloat16.One), Is.EqualTo(256f));
    }

    [Test]
    public void Text_that_is_no_number_is_refused()
    {
        Assert.That(BFloat16.TryParse("x", CultureInfo.InvariantCulture, out _), Is.False);
        Assert.Throws<FormatException>(() => BFloat16.Parse("x", CultureInfo.InvariantCulture));
        Assert.That($"{(BFloat16)0.1:E3}", Is.EqualTo(0.10009765625f.ToString("E3", CultureInfo.CurrentCulture)));
    }
}
