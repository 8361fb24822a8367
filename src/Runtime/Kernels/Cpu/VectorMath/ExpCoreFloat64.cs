using System.Runtime.CompilerServices;

namespace Arity.Kernels.Cpu.VectorMath;

/// <summary>The n and q of e^x = 2^n (1 + q), |q| &lt; 0.42, for float64, as <see cref="ExpCoreFloat32{V}"/> finds them.</summary>
[method: MethodImpl(MethodImplOptions.AggressiveInlining)]
internal readonly struct ExpCoreFloat64<V>() : IExpCore<ExpCoreFloat64<V>, V, double>
    where V : struct, ISimd<V, double>
{
    private readonly V _log2E = V.Constant(1.4426950408889634);
    private readonly V _rounder = V.Constant(6755399441055744.0);
    private readonly V _ln2High = V.Constant(-0.6931471805599453);
    private readonly V _ln2Low = V.Constant(-2.3190468138462996e-17);
    private readonly V _c12 = V.Constant(2.0926999280430655e-09);
    private readonly V _c11 = V.Constant(2.511234837779843e-08);
    private readonly V _c10 = V.Constant(2.755723316620081e-07);
    private readonly V _c9 = V.Constant(2.7557233929778787e-06);
    private readonly V _c8 = V.Constant(2.480158737398753e-05);
    private readonly V _c7 = V.Constant(0.00019841269897361542);
    private readonly V _c6 = V.Constant(0.0013888888888858302);
    private readonly V _c5 = V.Constant(0.00833333333331662);
    private readonly V _c4 = V.Constant(0.04166666666666673);
    private readonly V _c3 = V.Constant(0.16666666666666685);
    private readonly V _c2 = V.Constant(0.5);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ExpCoreFloat64<V> Create() => new();

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Invoke(V x, out V n)
    {
        n = V.MultiplyAdd(x, _log2E, _rounder) - _rounder;
        V r = V.MultiplyAdd(n, _ln2Low, V.MultiplyAdd(n, _ln2High, x));
        V p = V.MultiplyAdd(_c12, r, _c11);
        p = V.MultiplyAdd(p, r, _c10);
        p = V.MultiplyAdd(p, r, _c9);
        p = V.MultiplyAdd(p, r, _c8);
        p = V.MultiplyAdd(p, r, _c7);
        p = V.MultiplyAdd(p, r, _c6);
        p = V.MultiplyAdd(p, r, _c5);
        p = V.MultiplyAdd(p, r, _c4);
        p = V.MultiplyAdd(p, r, _c3);
        p = V.MultiplyAdd(p, r, _c2);
        return V.MultiplyAdd(p, r * r, r);
    }
}
