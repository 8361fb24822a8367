using Arity.Ptx.Syntax;

namespace Arity.Kernels.Cuda.Simulator;

/// <summary>Finds the function of <c>cvt</c>.</summary>
internal static class ConversionTable
{
    public static Func<ulong, ulong>? Resolve(Modifiers modifiers)
    {
        (PtxType to, PtxType from) = (modifiers.Types[0], modifiers.Types[1]);
        Rounding? rounding = modifiers.TakeRounding();
        Rounding? integral = modifiers.TakeIntegerRounding();
        bool flushes = modifiers.Take(".ftz");
        bool saturates = modifiers.Take(".sat");
        Func<ulong, ulong>? convert = (from.IsFloat, to.IsFloat) switch
        {
            (false, false) => IntegerConversion.Between(from, to, saturates),
            (false, true) => FloatConversion.FromInteger(from, to, rounding ?? Rounding.NearestEven),
            (true, false) => FloatConversion.ToInteger(from, to, integral ?? Rounding.Zero),
            _ => FloatConversion.Between(from, to, rounding, integral, modifiers),
        };
        if (convert is null)
            return null;
        if (flushes)
            convert = Flush(convert, from, to);
        return saturates && to.IsFloat ? Saturate(convert, to) : convert;
    }

    /// <summary>Two floats, each rounded, into the halves of a register, the first into the upper.</summary>
    public static Func<ulong, ulong, ulong>? ResolvePair(Modifiers modifiers)
    {
        PtxType to = modifiers.Types[0] == PtxType.F16x2 ? PtxType.F16 : PtxType.BF16;
        bool rectifies = modifiers.Take(".relu");
        Rounding rounding = modifiers.TakeRounding() ?? Rounding.NearestEven;
        Func<ulong, ulong>? convert = FloatConversion.Between(PtxType.F32, to, rounding, null, modifiers);
        if (convert is null)
            return null;
        Func<ulong, ulong> each = rectifies ? a => (convert(a) & 0x8000) != 0 ? 0 : convert(a) : convert;
        return (high, low) => (each(high) << 16) | (ushort)each(low);
    }

    private static Func<ulong, ulong> Flush(Func<ulong, ulong> convert, PtxType from, PtxType to)
    {
        Func<ulong, ulong> flush = FloatOperations<SingleFormat, float>.Flush;
        bool before = from == PtxType.F32;
        bool after = to == PtxType.F32;
        return a => after ? flush(convert(before ? flush(a) : a)) : convert(before ? flush(a) : a);
    }

    private static Func<ulong, ulong> Saturate(Func<ulong, ulong> convert, PtxType to) => to switch
    {
        PtxType.F32 => a => FloatOperations<SingleFormat, float>.Saturate(convert(a)),
        PtxType.F64 => a => FloatOperations<DoubleFormat, double>.Saturate(convert(a)),
        PtxType.F16 => a => FloatOperations<HalfFormat, double>.Saturate(convert(a)),
        _ => a => FloatOperations<BFloat16Format, double>.Saturate(convert(a)),
    };
}
