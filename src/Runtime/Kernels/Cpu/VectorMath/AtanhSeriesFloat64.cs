using System.Runtime.CompilerServices;

namespace Arity.Kernels.Cpu.VectorMath;

/// <summary>The minimax R of 2 artanh s = 2 s + 2/3 s³ + s⁵ R(s²) for float64 and |s| ≤ 1/5.</summary>
[method: MethodImpl(MethodImplOptions.AggressiveInlining)]
internal readonly struct AtanhSeriesFloat64<V>() : IVectorBody<AtanhSeriesFloat64<V>, V, double>
    where V : struct, ISimd<V, double>
{
    private readonly V _c5 = V.Constant(0.39999999999999725);
    private readonly V _c7 = V.Constant(0.2857142857157718);
    private readonly V _c9 = V.Constant(0.22222222191275087);
    private readonly V _c11 = V.Constant(0.18181821523512162);
    private readonly V _c13 = V.Constant(0.15384406773972742);
    private readonly V _c15 = V.Constant(0.1334114112226308);
    private readonly V _c17 = V.Constant(0.11592405394825313);
    private readonly V _c19 = V.Constant(0.12571164406771215);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static AtanhSeriesFloat64<V> Create() => new();

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Invoke(V x)
    {
        V p = V.MultiplyAdd(_c19, x, _c17);
        p = V.MultiplyAdd(p, x, _c15);
        p = V.MultiplyAdd(p, x, _c13);
        p = V.MultiplyAdd(p, x, _c11);
        p = V.MultiplyAdd(p, x, _c9);
        p = V.MultiplyAdd(p, x, _c7);
        return V.MultiplyAdd(p, x, _c5);
    }
}
