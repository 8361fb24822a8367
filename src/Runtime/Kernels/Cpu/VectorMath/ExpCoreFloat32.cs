using System.Runtime.CompilerServices;

namespace Arity.Kernels.Cpu.VectorMath;

/// <summary>The n and q of e^x = 2^n (1 + q), |q| &lt; 0.42, for float32 and finite x.</summary>
/// <remarks>
/// x = n ln 2 + r with |r| ≤ ln 2 / 2 after Cody and Waite, ln 2 in two parts; fused products make the first step exact.
/// q = e^r − 1 = r + r² P(r) with a minimax P.
/// </remarks>
[method: MethodImpl(MethodImplOptions.AggressiveInlining)]
internal readonly struct ExpCoreFloat32<V>() : IExpCore<ExpCoreFloat32<V>, V, float>
    where V : struct, ISimd<V, float>
{
    private readonly V _log2E = V.Constant(1.44269502f);
    private readonly V _rounder = V.Constant(12582912f);
    private readonly V _ln2High = V.Constant(-0.693147182f);
    private readonly V _ln2Low = V.Constant(1.90465421e-9f);
    private readonly V _c7 = V.Constant(0.00019918525f);
    private readonly V _c6 = V.Constant(0.0013946177f);
    private readonly V _c5 = V.Constant(0.008333264f);
    private readonly V _c4 = V.Constant(0.04166627f);
    private readonly V _c3 = V.Constant(0.16666667f);
    private readonly V _c2 = V.Constant(0.5f);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ExpCoreFloat32<V> Create() => new();

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Invoke(V x, out V n)
    {
        n = V.MultiplyAdd(x, _log2E, _rounder) - _rounder;
        V r = V.MultiplyAdd(n, _ln2Low, V.MultiplyAdd(n, _ln2High, x));
        V p = V.MultiplyAdd(_c7, r, _c6);
        p = V.MultiplyAdd(p, r, _c5);
        p = V.MultiplyAdd(p, r, _c4);
        p = V.MultiplyAdd(p, r, _c3);
        p = V.MultiplyAdd(p, r, _c2);
        return V.MultiplyAdd(p, r * r, r);
    }
}
