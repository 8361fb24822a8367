using System.Globalization;
using Arity.Formatting;

namespace Arity.Runtime.Tests.Formatting;

public sealed class DecimalDigitsTests
{
    private static readonly DigitRequest Shortest = new(IsUnique: true, CountsFraction: false);

    [Test]
    public void Shortest_digits_parse_back_and_are_no_longer_than_those_of_the_platform()
    {
        var random = new Random(7);
        for (int i = 0; i < 20000; i++)
        {
            double value = BitConverter.Int64BitsToDouble(random.NextInt64(0x7FF0_0000_0000_0000));
            DecimalDigits digits = DecimalDigits.Of(BinaryFloat.Of(value, DType.Float64), Shortest);
            string text = $"{digits.Digits[0]}.{digits.Digits[1..]}e{digits.Exponent}";
            Assert.That(double.Parse(text, CultureInfo.InvariantCulture), Is.EqualTo(value), text);
            Assert.That(digits.Digits, Has.Length.LessThanOrEqualTo(PlatformDigits(value)), text);
        }
    }

    [Test]
    public void Every_half_and_bfloat16_parses_back()
    {
        for (int bits = 1; bits < 0x7C00; bits++)
        {
            Half half = BitConverter.UInt16BitsToHalf((ushort)bits);
            Assert.That(Half.Parse(Text((double)half, DType.Float16), CultureInfo.InvariantCulture), Is.EqualTo(half));
        }

        for (int bits = 1; bits < 0x7F80; bits++)
        {
            BFloat16 value = BFloat16.FromBits((ushort)bits);
            Assert.That(BFloat16.Parse(Text((double)value, DType.BFloat16), CultureInfo.InvariantCulture), Is.EqualTo(value));
        }
    }

    [TestCase(0.125, 2, "12")]
    [TestCase(0.375, 2, "38")]
    [TestCase(0.999, 2, "1")]
    [TestCase(1e-300, 4, "0")]
    public void The_cut_rounds_the_exact_value_half_to_even(double value, int most, string expected)
    {
        var request = new DigitRequest(IsUnique: true, CountsFraction: true, most);
        Assert.That(DecimalDigits.Of(BinaryFloat.Of(value, DType.Float64), request).Digits, Is.EqualTo(expected));
    }

    [Test]
    public void Exact_digits_are_exact()
    {
        var request = new DigitRequest(IsUnique: false, CountsFraction: true, 60);
        DecimalDigits digits = DecimalDigits.Of(BinaryFloat.Of(0.1, DType.Float64), request);
        Assert.That(digits, Is.EqualTo(new DecimalDigits("1000000000000000055511151231257827021181583404541015625", -1)));
    }

    private static string Text(double value, DType dtype) => FloatText.Scientific(value, dtype, new());

    private static int PlatformDigits(double value) =>
        value.ToString("R", CultureInfo.InvariantCulture).Split('E')[0].TrimStart('0', '.').Count(char.IsDigit);
}
