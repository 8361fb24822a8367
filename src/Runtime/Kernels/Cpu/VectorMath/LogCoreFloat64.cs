using System.Runtime.CompilerServices;

namespace Arity.Kernels.Cpu.VectorMath;

/// <summary>n ln 2 + log(1 + f) for float64, −1/4 ≤ f &lt; 1/2.</summary>
/// <remarks>
/// log(1 + f) = 2 artanh s with s = f / (2 + f), which is 2 s + s R(s²) with a minimax R; since 2 s = f − s f, this equals
/// f − (f²/2 − s (f²/2 + R(s²))), whose large term f is exact.
/// </remarks>
[method: MethodImpl(MethodImplOptions.AggressiveInlining)]
internal readonly struct LogCoreFloat64<V>()
    where V : struct, ISimd<V, double>
{
    private readonly V _ln2High = V.Constant(0.6931471805599453);
    private readonly V _ln2Low = V.Constant(2.3190468138462996e-17);
    private readonly V _half = V.Constant(0.5);
    private readonly V _two = V.Constant(2.0);
    private readonly V _c3 = V.Constant(0.666666666666666);
    private readonly V _c5 = V.Constant(0.4000000000005594);
    private readonly V _c7 = V.Constant(0.28571428556007283);
    private readonly V _c9 = V.Constant(0.22222224276200583);
    private readonly V _c11 = V.Constant(0.18181667088292525);
    private readonly V _c13 = V.Constant(0.15391072441151477);
    private readonly V _c15 = V.Constant(0.1317426159062628);
    private readonly V _c17 = V.Constant(0.1383856875211377);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Invoke(V f, V n)
    {
        V s = f / (_two + f);
        V z = s * s;
        V p = V.MultiplyAdd(_c17, z, _c15);
        p = V.MultiplyAdd(p, z, _c13);
        p = V.MultiplyAdd(p, z, _c11);
        p = V.MultiplyAdd(p, z, _c9);
        p = V.MultiplyAdd(p, z, _c7);
        p = V.MultiplyAdd(p, z, _c5);
        p = V.MultiplyAdd(p, z, _c3);
        V half = f * f * _half;
        V rest = V.MultiplyAdd(s, V.MultiplyAdd(p, z, half), n * _ln2Low);
        return V.MultiplyAdd(n, _ln2High, f - (half - rest));
    }
}
