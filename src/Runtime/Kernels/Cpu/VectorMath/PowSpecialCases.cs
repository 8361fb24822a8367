using System.Numerics;
using System.Runtime.CompilerServices;

namespace Arity.Kernels.Cpu.VectorMath;

/// <summary>What IEEE 754 says of pow for negative, zero, infinite and nan arguments.</summary>
internal static class PowSpecialCases<V, T>
    where V : struct, ISimd<V, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>x^y, given y / 2, and |x|^y for positive finite |x|.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Apply(V x, V y, V half, V power)
    {
        V zero = V.Create(T.Zero), infinity = V.Create(T.PositiveInfinity), one = V.Create(T.One), sign = V.Create(T.NegativeZero);
        V magnitude = V.Abs(x);
        V falling = V.LessThan(y, zero);
        power = V.Select(V.Equal(magnitude, zero), V.Select(falling, infinity, zero), power);
        power = V.Select(V.Equal(magnitude, infinity), V.Select(falling, zero, infinity), power);

        V integral = V.Equal(V.Round(y), y), even = V.Equal(V.Round(half), half);
        power |= V.Select(even, zero, x & integral & sign);
        V undefined = V.LessThan(x, zero) & V.LessThan(magnitude, infinity);
        power = V.Select(undefined, V.Select(integral, power, V.Create(T.NaN)), power);

        power = V.Select(V.Equal(y, y), power, y);
        return V.Select(V.Equal(y, zero) | V.Equal(x, one), one, power);
    }
}
