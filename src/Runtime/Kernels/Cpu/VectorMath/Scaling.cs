using System.Numerics;
using System.Runtime.CompilerServices;

namespace Arity.Kernels.Cpu.VectorMath;

/// <summary>Multiplication by a power of two where the machine has no instruction for it.</summary>
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
}
