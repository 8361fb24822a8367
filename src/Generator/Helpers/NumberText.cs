using System.Globalization;

namespace Arity.Generator.Helpers;

/// <summary>Number literals, read alike on every machine.</summary>
public static class NumberText
{
    /// <summary>Whether <paramref name="c"/> can occur in a number.</summary>
    public static bool IsPart(char c) => c is >= '0' and <= '9' or '.' or 'e' or 'E' or '+' or '-';

    /// <summary>Whether the text is a whole number that fits 64 bits.</summary>
    public static bool IsInteger(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);

    /// <summary>Whether the text is a finite decimal number.</summary>
    public static bool IsNumber(string text) => text.All(IsPart) && TryParse(text, out _);

    /// <summary>Reads a decimal number, <c>inf</c>, <c>-inf</c> or <c>nan</c>.</summary>
    public static bool TryParse(string text, out double value)
    {
        (bool known, value) = text switch
        {
            "inf" => (true, double.PositiveInfinity),
            "-inf" => (true, double.NegativeInfinity),
            "nan" => (true, double.NaN),
            _ => (false, 0),
        };
        return known || (text.All(IsPart) && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value));
    }
}
