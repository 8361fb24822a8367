using System.Runtime.CompilerServices;

namespace Arity.Kernels.Cpu.VectorMath;

/// <summary>sin and cos of large numbers, one at a time.</summary>
/// <remarks>
/// The reduction is that of Payne and Hanek: of 2/π only the bits that matter for the remainder are multiplied. C libraries err
/// here by several units in the last place, and not all by the same.
/// </remarks>
internal static class LargeAngle
{
    private const double QuarterTurn = 1.5707963267948966, QuarterTurnRest = 6.123233995736766e-17;

    /// <summary>The bits of 2/π behind the binary point, after 64 zero bits.</summary>
    private static ReadOnlySpan<ulong> TwoByPi =>
    [
        0x0000000000000000, 0xA2F9836E4E441529, 0xFC2757D1F534DDC0, 0xDB6295993C439041, 0xFE5163ABDEBBC561,
        0xB7246E3A424DD2E0, 0x06492EEA09D1921C, 0xFE1DEB1CB129A73E, 0xE88235F52EBB4484, 0xE99C7026B45F7E41,
        0x3991D639835339F4, 0x9C845F8BBDF9283B, 0x1FF897FFDE05980F, 0xEF2F118B5A0A6D1F, 0x6D367ECF27CB09B7,
        0x4F463F669E5FEA2D, 0x7527BAC7EBE5F17B, 0x3D0739F78A5292EA, 0x6BFB5FB11F8D5D08, 0x56033046FC7B6BAB,
        0xF0CFBC209AF4361D,
    ];

    /// <summary>sin x for finite |x| ≥ 2^17; nan for ±∞.</summary>
    public static double Sin(double x) => double.IsFinite(x) ? Math.CopySign(1, x) * Evaluate(Math.Abs(x), 0) : double.NaN;

    /// <summary>cos x for finite |x| ≥ 2^17; nan for ±∞.</summary>
    public static double Cos(double x) => double.IsFinite(x) ? Evaluate(Math.Abs(x), 1) : double.NaN;

    /// <summary>sin(x + phase · π/2) = ±sin r or ±cos r, r being small and the sum of two doubles.</summary>
    private static double Evaluate(double x, int phase)
    {
        Int128 fraction = Reduce(x, out int quarter);
        double high = (double)fraction, low = (double)(fraction - (Int128)high);
        double scaled = high * QuarterTurn;
        double rest = Math.FusedMultiplyAdd(high, QuarterTurn, -scaled) + ((high * QuarterTurnRest) + (low * QuarterTurn));
        double r = Math.ScaleB(scaled, -128), dr = Math.ScaleB(rest, -128);

        (double sin, double cos) = (Math.Sin(r), Math.Cos(r));
        double value = ((quarter + phase) & 1) == 0 ? sin + (cos * dr) : cos - (sin * dr);
        return ((quarter + phase) & 2) == 0 ? value : -value;
    }

    /// <summary>x · 2/π as a number of quarter turns modulo 4 and a fraction in [−1/2, 1/2) in units of 2^−128.</summary>
    private static Int128 Reduce(double x, out int quarter)
    {
        // x = significand · 2^exponent; bits of 2/π whose product with 2^exponent is a multiple of 4 are skipped.
        ulong bits = BitConverter.DoubleToUInt64Bits(x);
        ulong significand = (bits & ((1UL << 52) - 1)) | (1UL << 52);
        int start = (int)(bits >> 52) - 1075 - 2 + 64;
        ulong middleHigh = Math.BigMul(significand, Word(start + 64), out ulong middleLow);
        ulong carried = Math.BigMul(significand, Word(start + 128), out _);
        UInt128 product = new UInt128((significand * Word(start)) + middleHigh, middleLow) + carried;
        quarter = (int)((product + (UInt128.One << 125)) >> 126);
        return (Int128)(product << 2);
    }

    /// <summary>The 64 bits of <see cref="TwoByPi"/> from a bit position.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Word(int position)
    {
        int index = position >> 6, shift = position & 63;
        return shift == 0 ? TwoByPi[index] : (TwoByPi[index] << shift) | (TwoByPi[index + 1] >> (64 - shift));
    }
}
