using System.Numerics;
using System.Runtime.CompilerServices;

namespace Arity.Kernels.Cpu.VectorMath;

/// <summary>Multiplication by a power of two, and its inverse, where the machine has no instructions for them.</summary>
internal static class Scaling
{
    /// <summary>value · 2^exponent as two products: the first is exact, the second rounds once where the result is subnormal.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Scale<V, T>(V value, V exponent)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        V rounder = V.Create(FloatFormat<T>.Rounder);
        V half = V.MultiplyAdd(exponent, V.Create(FloatFormat<T>.Half), rounder) - rounder;
        return value * PowerOfTwo<V, T>(half) * PowerOfTwo<V, T>(exponent - half);
    }

    /// <summary>2^exponent for an integral exponent in the range of normal numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V PowerOfTwo<V, T>(V exponent)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        V.ShiftLeft(exponent + V.Create(FloatFormat<T>.BiasedRounder), FloatFormat<T>.FractionBits);

    /// <inheritdoc cref="ISimd{TSelf, T}.Significand"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Significand<V, T>(V value, out V exponent)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        V zero = V.Create(T.Zero), infinity = V.Create(T.PositiveInfinity), rounder = V.Create(FloatFormat<T>.Rounder);
        V subnormal = V.LessThan(value, V.Create(FloatFormat<T>.MinNormal));
        V normal = V.Select(subnormal, value * V.Create(FloatFormat<T>.SubnormalScale), value);

        // The bits above the fraction, as an integer, count the exponent; the rounder turns them into a float.
        V count = V.ShiftRight(V.SubtractBits(normal, V.Create(FloatFormat<T>.ThreeQuarters)), FloatFormat<T>.FractionBits);
        exponent = V.AddBits(count, rounder) - rounder - (subnormal & V.Create(T.CreateTruncating(FloatFormat<T>.FractionBits + 1)));
        V significand = V.SubtractBits(normal, V.ShiftLeft(count, FloatFormat<T>.FractionBits));

        exponent = V.Select(V.Equal(value, zero), V.Create(T.NegativeInfinity), exponent);
        exponent = V.Select(V.Equal(value, infinity), infinity, exponent);
        significand = V.Select(V.Equal(value, zero) | V.Equal(value, infinity), V.Create(T.One), significand);
        V ordered = V.Equal(value, value);
        return V.Select(V.LessThan(value, zero), V.Create(T.NaN), V.Select(ordered, significand, value));
    }
}
