using System.Numerics;
using System.Runtime.CompilerServices;

namespace Arity.Kernels.Cpu.VectorMath;

/// <summary>Numbers of <see cref="PowBody{TSeries, TExp, V, T}"/>, some as unevaluated sums of two.</summary>
internal static class PowConstants<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>ln 2, rounded.</summary>
    public static T Ln2
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => T.CreateTruncating(IsSingle ? 0.6931472f : 0.6931471805599453);
    }

    /// <summary>What <see cref="Ln2"/> lacks.</summary>
    public static T Ln2Low
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => T.CreateTruncating(IsSingle ? -1.9046542e-09f : 2.3190468138462996e-17);
    }

    /// <summary>2/3, rounded.</summary>
    public static T TwoThirds
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => T.CreateTruncating(IsSingle ? 0.6666667f : 0.6666666666666666);
    }

    /// <summary>What <see cref="TwoThirds"/> lacks.</summary>
    public static T TwoThirdsLow
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => T.CreateTruncating(IsSingle ? -1.9868216e-08f : 3.700743415417188e-17);
    }

    /// <summary>An x with a vanishing e^x, even half as much again.</summary>
    public static T Lowest
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => T.CreateTruncating(IsSingle ? -106.0 : -748.0);
    }

    /// <summary>An x of which half of e^x is ∞.</summary>
    public static T Highest
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => T.CreateTruncating(IsSingle ? 90.0 : 711.0);
    }

    /// <summary>An exponent that gives 0, 1 or ∞ with any base, yet overflows with no logarithm.</summary>
    public static T LargestExponent
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => T.CreateTruncating(IsSingle ? 1e35 : 1e300);
    }

    private static bool IsSingle
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => typeof(T) == typeof(float);
    }
}
