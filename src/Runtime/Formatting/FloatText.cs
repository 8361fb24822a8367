using System.Globalization;

namespace Arity.Formatting;

/// <summary>One finite float as text, in either notation, byte for byte as NumPy.</summary>
internal static class FloatText
{
    /// <summary>The number as <c>ddd.ddd</c>.</summary>
    /// <param name="value">A finite value, which the dtype holds exactly.</param>
    /// <param name="dtype">A real floating-point dtype.</param>
    /// <param name="style">Digits, trimming and padding.</param>
    /// <returns>The text.</returns>
    public static string Positional(double value, DType dtype, in FloatStyle style)
    {
        DecimalDigits number = DigitsOf(value, dtype, style, countsFraction: true);
        int whole = number.Exponent + 1;
        string left = whole > 0 ? number.Digits[..int.Min(whole, number.Digits.Length)].PadRight(whole, '0') : "0";
        string right = whole > 0
            ? number.Digits[int.Min(whole, number.Digits.Length)..]
            : new string('0', -whole) + number.Digits;
        string fraction = Trimmed(right, style);
        int padding = int.Max(0, style.RightWidth - int.Max(0, fraction.Length - 1));
        return (SignOf(value, style) + left).PadLeft(style.LeftWidth) + fraction + new string(' ', padding);
    }

    /// <summary>The number as <c>d.ddde+dd</c>.</summary>
    /// <inheritdoc cref="Positional"/>
    public static string Scientific(double value, DType dtype, in FloatStyle style)
    {
        DecimalDigits number = DigitsOf(value, dtype, style, countsFraction: false);
        string left = SignOf(value, style) + number.Digits[0];
        string exponent = int.Abs(number.Exponent).ToString(CultureInfo.InvariantCulture).PadLeft(style.ExponentWidth, '0');
        string exponentSign = number.Exponent < 0 ? "-" : "+";
        return $"{left.PadLeft(style.LeftWidth)}{Trimmed(number.Digits[1..], style)}e{exponentSign}{exponent}";
    }

    private static DecimalDigits DigitsOf(double value, DType dtype, in FloatStyle style, bool countsFraction)
    {
        int leading = countsFraction ? 0 : 1; // the scientific form's first digit is one more than its fraction
        var request = new DigitRequest(style.IsUnique, countsFraction, style.Precision + leading, style.LeastDigits + leading);
        return DecimalDigits.Of(BinaryFloat.Of(value, dtype), request);
    }

    private static string SignOf(double value, in FloatStyle style) => double.IsNegative(value) ? "-" : style.HasPlus ? "+" : "";

    private static string Trimmed(string fraction, in FloatStyle style)
    {
        if (style.Trim == PointTrim.Keep)
            return "." + fraction.PadRight((style.IsUnique ? style.LeastDigits : style.Precision) ?? 0, '0');
        string kept = fraction.TrimEnd('0');
        return (kept, style.Trim) switch
        {
            ("", PointTrim.All) => "",
            ("", PointTrim.ToOneZero) => ".0",
            _ => "." + kept,
        };
    }
}
