using System.Runtime.CompilerServices;

namespace Arity.Kernels.Cpu.VectorMath;

/// <summary>The minimax R of 2 artanh s = 2 s + 2/3 s³ + s⁵ R(s²) for float32 and |s| ≤ 1/5.</summary>
[method: MethodImpl(MethodImplOptions.AggressiveInlining)]
internal readonly struct AtanhSeriesFloat32<V>() : IVectorBody<AtanhSeriesFloat32<V>, V, float>
    where V : struct, ISimd<V, float>
{
    private readonly V _c5 = V.Constant(0.4000039f);
    private readonly V _c7 = V.Constant(0.28525722f);
    private readonly V _c9 = V.Constant(0.23870766f);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static AtanhSeriesFloat32<V> Create() => new();

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Invoke(V x)
    {
        V p = V.MultiplyAdd(_c9, x, _c7);
        return V.MultiplyAdd(p, x, _c5);
    }
}
