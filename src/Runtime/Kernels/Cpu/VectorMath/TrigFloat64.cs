using System.Runtime.CompilerServices;

namespace Arity.Kernels.Cpu.VectorMath;

/// <summary>The common body of sin and cos for float64, as <see cref="TrigFloat32{V}"/> does it, with longer polynomials.</summary>
[method: MethodImpl(MethodImplOptions.AggressiveInlining)]
internal readonly struct TrigFloat64<V>(int quarter)
    where V : struct, ISimd<V, double>
{
    private readonly V _rounder = V.Constant(6755399441055744.0 + quarter);
    private readonly V _twoByPi = V.Constant(0.63661977236758138);
    private readonly V _high = V.Constant(-1.5707963267948966);
    private readonly V _middle = V.Constant(-6.1232339957367648e-17);
    private readonly V _low = V.Constant(-1.0828566739219139e-32);
    private readonly V _signBit = V.Constant(-0.0);
    private readonly V _one = V.Constant(1.0);
    private readonly V _cos2 = V.Constant(-0.5);
    private readonly V _cos4 = V.Constant(0.04166666666666659);
    private readonly V _cos6 = V.Constant(-0.0013888888888872598);
    private readonly V _cos8 = V.Constant(2.480158728849124e-05);
    private readonly V _cos10 = V.Constant(-2.7557314056347986e-07);
    private readonly V _cos12 = V.Constant(2.087568185054217e-09);
    private readonly V _cos14 = V.Constant(-1.1357447250064459e-11);
    private readonly V _sin3 = V.Constant(-0.16666666666666666);
    private readonly V _sin5 = V.Constant(0.008333333333333321);
    private readonly V _sin7 = V.Constant(-0.000198412698412536);
    private readonly V _sin9 = V.Constant(2.755731921342013e-06);
    private readonly V _sin11 = V.Constant(-2.5052104708735974e-08);
    private readonly V _sin13 = V.Constant(1.605834053243342e-10);
    private readonly V _sin15 = V.Constant(-7.577393083157131e-13);

    /// <inheritdoc cref="TrigFloat32{V}.Invoke"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Invoke(V x, V sign)
    {
        V a = V.Abs(x);
        V turns = V.MultiplyAdd(a, _twoByPi, _rounder);
        V n = turns - _rounder;
        V r = V.MultiplyAdd(n, _low, V.MultiplyAdd(n, _middle, V.MultiplyAdd(n, _high, a)));
        V odd = V.ShiftRight(V.ShiftLeft(turns, 63), 63);
        V b = V.Select(odd, _one, r);
        V z = r * r;
        V p = V.Select(odd, _cos14, _sin15);
        p = V.MultiplyAdd(p, z, V.Select(odd, _cos12, _sin13));
        p = V.MultiplyAdd(p, z, V.Select(odd, _cos10, _sin11));
        p = V.MultiplyAdd(p, z, V.Select(odd, _cos8, _sin9));
        p = V.MultiplyAdd(p, z, V.Select(odd, _cos6, _sin7));
        p = V.MultiplyAdd(p, z, V.Select(odd, _cos4, _sin5));
        p = V.MultiplyAdd(p, z, V.Select(odd, _cos2, _sin3));
        return V.MultiplyAdd(b * z, p, b) ^ ((V.ShiftLeft(turns, 62) ^ sign) & _signBit);
    }
}
