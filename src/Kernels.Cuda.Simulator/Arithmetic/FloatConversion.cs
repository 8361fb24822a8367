using Arity.Ptx.Syntax;

namespace Arity.Kernels.Cuda.Simulator;

/// <summary>Conversion from and to floating-point formats.</summary>
internal static class FloatConversion
{
    public static Func<ulong, ulong>? FromInteger(PtxType from, PtxType to, Rounding rounding) => to switch
    {
        PtxType.F32 => a => Direct(Nearest32(from, a), to, IntegerConversion.Value(from, a), rounding),
        PtxType.F64 => a => Direct(Nearest64(from, a), to, IntegerConversion.Value(from, a), rounding),
        PtxType.F16 or PtxType.BF16 => a => FromDouble(to, (double)IntegerConversion.Value(from, a), rounding),
        _ => null,
    };

    public static Func<ulong, ulong>? ToInteger(PtxType from, PtxType to, Rounding rounding)
    {
        int bits = to.Size * 8;
        ulong ofNaN = from == PtxType.F64 || bits == 64 ? 1UL << (bits - 1) : 0;
        double least = to.IsSigned ? -Math.ScaleB(1, bits - 1) : 0;
        double end = Math.ScaleB(1, to.IsSigned ? bits - 1 : bits);
        ulong most = to.IsSigned ? (1UL << (bits - 1)) - 1 : ulong.MaxValue >> (64 - bits);
        return a =>
        {
            double value = Integral(ToDouble(from, a), rounding);
            if (double.IsNaN(value))
                return to.Extend(ofNaN);
            if (value >= end)
                return most;
            value = Math.Max(value, least);
            return to.IsSigned ? (ulong)(long)value : (ulong)value;
        };
    }

    public static Func<ulong, ulong>? Between(PtxType from, PtxType to, Rounding? rounding, Rounding? integral, Modifiers modifiers)
    {
        if (to == PtxType.TF32)
            return ToTf32(modifiers.Take(".rna") ? null : rounding, modifiers.Take(".relu"));
        if (integral is { } mode)
            return a => FromDouble(to, Integral(ToDouble(from, a), mode), Rounding.NearestEven);
        bool rectifies = modifiers.Take(".relu");
        Rounding direction = rounding ?? Rounding.NearestEven;
        return rectifies
            ? a => FromDouble(to, Math.Max(0, ToDouble(from, a)), direction)
            : a => FromDouble(to, ToDouble(from, a), direction);
    }

    public static double ToDouble(PtxType from, ulong bits) => from switch
    {
        PtxType.F32 or PtxType.TF32 => SingleFormat.Read(bits),
        PtxType.F64 => DoubleFormat.Read(bits),
        PtxType.F16 => HalfFormat.Read(bits),
        _ => BFloat16Format.Read(bits),
    };

    public static ulong FromDouble(PtxType to, double value, Rounding rounding)
    {
        ulong nearest = to switch
        {
            PtxType.F32 => SingleFormat.Write((float)value),
            PtxType.F64 => DoubleFormat.Write(value),
            PtxType.F16 => HalfFormat.Write(value),
            _ => BFloat16Format.Write(value),
        };
        return rounding == Rounding.NearestEven || double.IsNaN(value)
            ? nearest
            : Direct(nearest, to, ToDouble(to, nearest).CompareTo(value), value < 0, rounding);
    }

    /// <param name="rounding">To nearest even or toward zero; null: to nearest, ties away from zero.</param>
    /// <param name="rectifies">Whether negative values become +0.</param>
    private static Func<ulong, ulong> ToTf32(Rounding? rounding, bool rectifies) => a =>
    {
        var bits = (uint)a;
        if ((bits & 0x7f800000) == 0x7f800000 && (bits & 0x7fffff) != 0)
            return 0x7fffffffu;
        if (rectifies && (int)bits < 0)
            return 0;
        if ((bits & 0x7f800000) == 0x7f800000)
            return bits;
        uint half = rounding switch { null => 0x1000u, Rounding.NearestEven => 0xfffu + ((bits >> 13) & 1), _ => 0 };
        return (bits + half) & ~0x1fffu;
    };

    private static ulong Direct(ulong nearest, PtxType to, Int128 exact, Rounding rounding)
    {
        if (rounding == Rounding.NearestEven)
            return nearest;
        return Direct(nearest, to, ((Int128)ToDouble(to, nearest)).CompareTo(exact), exact < Int128.Zero, rounding);
    }

    /// <summary>Moves a result to nearest by one step if it lies on the wrong side of the exact value.</summary>
    private static ulong Direct(ulong nearest, PtxType to, int side, bool isNegative, Rounding rounding)
    {
        bool goesUp = rounding == Rounding.Up || (rounding == Rounding.Zero && isNegative);
        if (side == 0 || side > 0 == goesUp)
            return nearest;
        ulong sign = 1UL << ((to.Size * 8) - 1);
        bool isBelowZero = (nearest & sign) != 0;
        if ((nearest & ~sign) == 0 && isBelowZero == goesUp)
            return (nearest ^ sign) | 1;
        return isBelowZero == goesUp ? nearest - 1 : nearest + 1;
    }

    private static double Integral(double value, Rounding rounding) => rounding switch
    {
        Rounding.NearestEven => Math.Round(value, MidpointRounding.ToEven),
        Rounding.Zero => Math.Truncate(value),
        Rounding.Down => Math.Floor(value),
        _ => Math.Ceiling(value),
    };

    private static ulong Nearest32(PtxType from, ulong a) =>
        SingleFormat.Write(from.IsSigned ? (float)(long)from.Extend(a) : (float)from.Extend(a));

    private static ulong Nearest64(PtxType from, ulong a) =>
        DoubleFormat.Write(from.IsSigned ? (double)(long)from.Extend(a) : (double)from.Extend(a));
}
