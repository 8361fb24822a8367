using System.Globalization;

namespace Arity.Ptx.Parsing;

/// <summary>Values of PTX literals: 12, 0x1F, 017, 0b101, each with U if wanted; 0f3F800000, 0d3FF0000000000000, 1.5e3.</summary>
internal static class NumberReader
{
    public static bool TryRead(string text, out TokenKind kind, out ulong bits)
    {
        bits = 0;
        string prefix = text.Length > 2 ? text[..2].ToLowerInvariant() : string.Empty;
        kind = prefix switch
        {
            "0f" => TokenKind.Single,
            "0d" => TokenKind.Double,
            "0x" or "0b" => TokenKind.Integer,
            _ => text.AsSpan().IndexOfAny('.', 'e', 'E') >= 0 ? TokenKind.Double : TokenKind.Integer,
        };
        return prefix switch
        {
            "0f" => text.Length == 10 && TryReadHex(text.AsSpan(2), out bits),
            "0d" => text.Length == 18 && TryReadHex(text.AsSpan(2), out bits),
            "0x" => TryReadHex(WithoutSuffix(text).AsSpan(2), out bits),
            "0b" => TryReadDigits(WithoutSuffix(text).AsSpan(2), 2, out bits),
            _ when kind == TokenKind.Double => TryReadDecimal(text, out bits),
            _ when text[0] == '0' => TryReadDigits(WithoutSuffix(text), 8, out bits),
            _ => TryReadDigits(WithoutSuffix(text), 10, out bits),
        };
    }

    private static string WithoutSuffix(string text) => text.EndsWith('U') ? text[..^1] : text;

    private static bool TryReadHex(ReadOnlySpan<char> digits, out ulong bits) =>
        ulong.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out bits);

    private static bool TryReadDigits(ReadOnlySpan<char> digits, uint radix, out ulong bits)
    {
        bits = 0;
        ulong value = 0;
        foreach (char c in digits)
        {
            uint digit = (uint)(c - '0');
            if (digit >= radix || value > (ulong.MaxValue - digit) / radix)
                return false;
            value = (value * radix) + digit;
        }

        bits = value;
        return digits.Length > 0;
    }

    private static bool TryReadDecimal(string text, out ulong bits)
    {
        const NumberStyles Style = NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        bool isRead = double.TryParse(text, Style, CultureInfo.InvariantCulture, out double value);
        bits = BitConverter.DoubleToUInt64Bits(value);
        return isRead && double.IsFinite(value);
    }
}
