using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Arity;

/// <summary>The upper half of an IEEE 754 binary32: float's range with 8 significant bits.</summary>
/// <remarks>
/// Every conversion to it rounds to nearest, ties to even. Arithmetic is done in <see cref="float"/> and rounded once,
/// which for <c>+ - * /</c> on normal results is the correctly rounded one, as 24 bits are more than 2·8 + 2.
/// </remarks>
[StructLayout(LayoutKind.Sequential, Size = 2)]
public readonly partial struct BFloat16 : IMinMaxValue<BFloat16>
{
    private const ushort QuietBit = 0x0040;

    private readonly ushort _bits;

    private BFloat16(ushort bits) => _bits = bits;

    /// <summary>The smallest positive (subnormal) value, 2^-133, as <see cref="float.Epsilon"/> is float's.</summary>
    public static BFloat16 Epsilon => new(0x0001);

    /// <summary>The largest finite value, (2 - 2^-7)·2^127, about 3.39e38.</summary>
    public static BFloat16 MaxValue => new(0x7F7F);

    /// <summary>The smallest finite value, about -3.39e38.</summary>
    public static BFloat16 MinValue => new(0xFF7F);

    /// <summary>Not a number (quiet, positive).</summary>
    public static BFloat16 NaN => new(0x7FC0);

    /// <summary>Positive infinity.</summary>
    public static BFloat16 PositiveInfinity => new(0x7F80);

    /// <summary>Negative infinity.</summary>
    public static BFloat16 NegativeInfinity => new(0xFF80);

    /// <summary>Positive zero.</summary>
    public static BFloat16 Zero => new(0x0000);

    /// <summary>Negative zero.</summary>
    public static BFloat16 NegativeZero => new(0x8000);

    /// <summary>One.</summary>
    public static BFloat16 One => new(0x3F80);

    /// <summary>The value with this bit pattern: sign, 8 bits of exponent, 7 of fraction.</summary>
    /// <param name="bits">The pattern.</param>
    /// <returns>The value.</returns>
    public static BFloat16 FromBits(ushort bits) => new(bits);

    /// <summary>The bit pattern: sign, 8 bits of exponent, 7 of fraction.</summary>
    /// <returns>The pattern.</returns>
    public ushort ToBits() => _bits;

    /// <summary>Whether the value is not a number.</summary>
    /// <param name="value">The value.</param>
    /// <returns>True for every nan, quiet or signalling.</returns>
    public static bool IsNaN(BFloat16 value) => (value._bits & 0x7FFF) > 0x7F80;

    /// <summary>Whether the value is positive or negative infinity.</summary>
    /// <param name="value">The value.</param>
    /// <returns>True for both infinities.</returns>
    public static bool IsInfinity(BFloat16 value) => (value._bits & 0x7FFF) == 0x7F80;

    /// <summary>Whether the value is neither infinite nor nan.</summary>
    /// <param name="value">The value.</param>
    /// <returns>True for numbers and zeros.</returns>
    public static bool IsFinite(BFloat16 value) => (value._bits & 0x7FFF) < 0x7F80;

    /// <summary>Whether the sign bit is set, also that of negative zero and nan.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The sign bit.</returns>
    public static bool IsNegative(BFloat16 value) => (value._bits & 0x8000) != 0;

    /// <summary>The exact value as a float.</summary>
    /// <param name="value">The value.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static implicit operator float(BFloat16 value) => BitConverter.UInt32BitsToSingle((uint)value._bits << 16);

    /// <summary>The nearest value, ties to even; nan stays nan with its sign and upper payload.</summary>
    /// <param name="value">The float.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static explicit operator BFloat16(float value)
    {
        uint bits = BitConverter.SingleToUInt32Bits(value);
        uint rounded = (bits + 0x7FFF + ((bits >> 16) & 1)) >> 16;
        return new(float.IsNaN(value) ? (ushort)((bits >> 16) | QuietBit) : (ushort)rounded);
    }

    /// <summary>The nearest value, ties to even, rounded once.</summary>
    /// <param name="value">The double.</param>
    public static explicit operator BFloat16(double value) => (BFloat16)RoundToOdd(value);

    /// <summary>The nearest value, ties to even.</summary>
    /// <param name="value">The half.</param>
    public static explicit operator BFloat16(Half value) => (BFloat16)(float)value;

    // Rounding to odd keeps "inexact" visible in the last bit, so that the second rounding is the only one that counts.
    private static float RoundToOdd(double value)
    {
        float nearest = (float)value;
        bool isEven = (BitConverter.SingleToUInt32Bits(nearest) & 1) == 0;
        if (!isEven || nearest == value || double.IsNaN(value)) return nearest;
        return nearest < value ? float.BitIncrement(nearest) : float.BitDecrement(nearest);
    }
}
