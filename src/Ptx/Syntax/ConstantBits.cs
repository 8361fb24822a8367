namespace Arity.Ptx.Syntax;

/// <summary>What a constant is in a type.</summary>
public static class ConstantBits
{
    /// <summary>
    /// Converts a constant: integers fit integers and bits whose size holds them, floating-point constants fit .f32, .f64 and bits.
    /// A double is rounded to .f32; a constant <c>0f</c> stands for its own 32 bits only.
    /// </summary>
    /// <param name="constant">An integer or floating-point constant.</param>
    /// <param name="type">The type.</param>
    /// <param name="bits">The bits in the type, zeros above.</param>
    /// <returns>Whether the constant fits.</returns>
    public static bool TryConvert(PtxOperand constant, PtxType type, out ulong bits)
    {
        bits = 0;
        return constant switch
        {
            PtxIntegerOperand integer when type.IsBits || type.IsInteger => TryConvert(integer, type.Size * 8, out bits),
            PtxFloatOperand single when single.IsSingle => TryTake(single.Bits, type is PtxType.F32 or PtxType.B32, out bits),
            PtxFloatOperand value when type == PtxType.F32 => TryRound(value.Bits, out bits),
            PtxFloatOperand value => TryTake(value.Bits, type is PtxType.F64 or PtxType.B64, out bits),
            _ => false,
        };
    }

    private static bool TryConvert(PtxIntegerOperand integer, int width, out ulong bits)
    {
        bits = width < 64 ? integer.Bits & ((1UL << width) - 1) : integer.Bits;
        long value = (long)integer.Bits;
        bool isSignExtended = !integer.IsUnsigned && width < 64 && value < 0 && value >= -(1L << (width - 1));
        return bits == integer.Bits || isSignExtended;
    }

    private static bool TryTake(ulong value, bool fits, out ulong bits)
    {
        bits = value;
        return fits;
    }

    private static bool TryRound(ulong value, out ulong bits)
    {
        double exact = BitConverter.UInt64BitsToDouble(value);
        float rounded = (float)exact;
        bits = BitConverter.SingleToUInt32Bits(rounded);
        return !float.IsInfinity(rounded) || double.IsInfinity(exact);
    }
}
