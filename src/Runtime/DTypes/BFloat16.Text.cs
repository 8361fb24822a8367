using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Arity;

public readonly partial struct BFloat16 : ISpanFormattable, ISpanParsable<BFloat16>
{
    // 1 + ceil(8 · log10 2): this many significant digits tell any two values apart.
    private const int EnoughDigits = 4;

    /// <summary>The shortest decimal that parses back to this value, in the current culture: 0.1, not 0.100097656.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => ToString(null, null);

    /// <summary>The value by a numeric format string; without one the shortest decimal that parses back.</summary>
    /// <param name="format">A format of <see cref="float"/>, or null.</param>
    /// <param name="formatProvider">The culture, or null for the current one.</param>
    /// <returns>The text.</returns>
    public string ToString([StringSyntax(StringSyntaxAttribute.NumericFormat)] string? format, IFormatProvider? formatProvider) =>
        Printed(format).ToString(format, formatProvider);

    /// <inheritdoc/>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        Printed(format).TryFormat(destination, out charsWritten, format, provider);

    /// <summary>The value that a decimal denotes, rounded once.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">The culture, or null for the current one.</param>
    /// <returns>The value.</returns>
    /// <exception cref="FormatException">The text is not a number.</exception>
    public static BFloat16 Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => (BFloat16)double.Parse(s, provider);

    /// <inheritdoc cref="Parse(ReadOnlySpan{char}, IFormatProvider?)"/>
    public static BFloat16 Parse(string s, IFormatProvider? provider) => (BFloat16)double.Parse(s, provider);

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out BFloat16 result)
    {
        bool isNumber = double.TryParse(s, provider, out double value);
        result = (BFloat16)value;
        return isNumber;
    }

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out BFloat16 result) =>
        TryParse(s.AsSpan(), provider, out result);

    /// <summary>The float with the fewest decimal digits among those that round to this value.</summary>
    /// <returns>The float, whose shortest text is then this value's.</returns>
    internal float ToShortestFloat()
    {
        float exact = this;
        if (!float.IsFinite(exact)) return exact;
        for (int digits = 1; digits < EnoughDigits; digits++)
        {
            string text = exact.ToString("E" + (digits - 1), CultureInfo.InvariantCulture);
            float shorter = float.Parse(text, CultureInfo.InvariantCulture);
            if (((BFloat16)shorter)._bits == _bits) return shorter;
        }

        return float.Parse(exact.ToString("E" + (EnoughDigits - 1), CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    }

    private float Printed(ReadOnlySpan<char> format) => format.IsEmpty ? ToShortestFloat() : this;
}
