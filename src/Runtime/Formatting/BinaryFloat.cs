using System.Numerics;

namespace Arity.Formatting;

/// <summary>A finite magnitude as Mantissa·2^Exponent in the grid of its dtype, which decides where its neighbours lie.</summary>
/// <param name="Mantissa">The integer significand, with all of the dtype's bits unless subnormal.</param>
/// <param name="Exponent">The power of two of the last bit.</param>
/// <param name="IsLowerNeighbourCloser">Whether the value is a power of two whose lower neighbour is half as far as the upper.</param>
internal readonly record struct BinaryFloat(ulong Mantissa, int Exponent, bool IsLowerNeighbourCloser)
{
    /// <summary>Takes a finite value apart.</summary>
    /// <param name="value">The value, which the dtype holds exactly; the sign is ignored.</param>
    /// <param name="dtype">A real floating-point dtype.</param>
    /// <returns>The parts.</returns>
    public static BinaryFloat Of(double value, DType dtype)
    {
        if (value == 0) return default;
        FloatTraits traits = FloatTraits.Of(dtype);
        ulong bits = BitConverter.DoubleToUInt64Bits(value);
        int field = (int)((bits >> 52) & 0x7FF);
        ulong fraction = bits & 0xF_FFFF_FFFF_FFFF;
        ulong mantissa = field == 0 ? fraction : fraction | (1UL << 52);
        int exponent = int.Max(field, 1) - 1075;

        int zeros = BitOperations.TrailingZeroCount(mantissa);
        int topBit = 63 - BitOperations.LeadingZeroCount(mantissa) + exponent;
        int lastBit = int.Max(topBit - traits.Precision + 1, traits.LeastExponent);
        ulong inGrid = (mantissa >> zeros) << (exponent + zeros - lastBit);
        return new(inGrid, lastBit, inGrid == 1UL << (traits.Precision - 1) && lastBit > traits.LeastExponent);
    }
}
