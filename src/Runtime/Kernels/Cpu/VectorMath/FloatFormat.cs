using System.Numerics;
using System.Runtime.CompilerServices;

namespace Arity.Kernels.Cpu.VectorMath;

/// <summary>Facts about the layout of float (IEEE 754 binary32) and double (binary64).</summary>
internal static class FloatFormat<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>The stored bits of the significand.</summary>
    public static int FractionBits
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => typeof(T) == typeof(float) ? 23 : 52;
    }

    /// <summary>One half.</summary>
    public static T Half
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => T.CreateTruncating(0.5);
    }

    /// <summary>
    /// 1.5 · 2^FractionBits: adding it rounds a smaller number to an integer (half to even), which then stands in the low bits.
    /// </summary>
    public static T Rounder
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => T.CreateTruncating(typeof(T) == typeof(float) ? 12582912.0 : 6755399441055744.0);
    }

    /// <summary><see cref="Rounder"/> plus the exponent's bias: the low bits hold a biased exponent.</summary>
    public static T BiasedRounder
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => T.CreateTruncating(typeof(T) == typeof(float) ? 12582912.0 + 127 : 6755399441055744.0 + 1023);
    }

    /// <summary>Three quarters.</summary>
    public static T ThreeQuarters
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => T.CreateTruncating(0.75);
    }

    /// <summary>The smallest normal number.</summary>
    public static T MinNormal
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => T.CreateTruncating(typeof(T) == typeof(float) ? 1.1754943508222875e-38 : 2.2250738585072014e-308);
    }

    /// <summary>2^(FractionBits + 1), which makes any subnormal number normal.</summary>
    public static T SubnormalScale
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => T.CreateTruncating(typeof(T) == typeof(float) ? 16777216.0 : 9007199254740992.0);
    }
}
