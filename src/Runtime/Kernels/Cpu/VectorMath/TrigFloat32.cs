using System.Runtime.CompilerServices;

namespace Arity.Kernels.Cpu.VectorMath;

/// <summary>The common body of sin and cos for float32: ±sin(|x| + quarter · π/2) with the sign of a second argument.</summary>
/// <remarks>
/// |x| = n π/2 + r with |r| ≤ π/4 after Cody and Waite, π/2 in three truncated parts; fused products make the first step exact.
/// Odd quarter turns need cos r = 1 + r² C(r²), even ones sin r = r + r³ S(r²): both are b + b r² P(r²) with b = 1 or r, so that
/// one polynomial with selected coefficients serves all lanes. They are minimax with the weight where rounding errors are small, found
/// by a sweep over the errors of the whole computation: up to 1.5 ulp.
/// </remarks>
[method: MethodImpl(MethodImplOptions.AggressiveInlining)]
internal readonly struct TrigFloat32<V>(int quarter)
    where V : struct, ISimd<V, float>
{
    // The rounder's low bits count quarter turns, so the phase costs nothing.
    private readonly V _rounder = V.Constant(12582912f + quarter);
    private readonly V _twoByPi = V.Constant(0.63661977f);
    private readonly V _high = V.Constant(-1.57079625f);
    private readonly V _middle = V.Constant(-7.54978942e-08f);
    private readonly V _low = V.Constant(-5.39030253e-15f);
    private readonly V _signBit = V.Constant(-0f);
    private readonly V _zero = V.Constant(0f);
    private readonly V _lowBit = V.Constant(float.Epsilon);
    private readonly V _one = V.Constant(1f);
    private readonly V _cos2 = V.Constant(-0.49999863f);
    private readonly V _cos4 = V.Constant(0.0416547f);
    private readonly V _cos6 = V.Constant(-0.0013579616f);
    private readonly V _sin3 = V.Constant(-0.16666657f);
    private readonly V _sin5 = V.Constant(0.00833224f);
    private readonly V _sin7 = V.Constant(-0.00019524172f);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Invoke(V x, V sign)
    {
        V a = V.Abs(x);
        V turns = V.MultiplyAdd(a, _twoByPi, _rounder);
        V n = turns - _rounder;
        V r = V.MultiplyAdd(n, _low, V.MultiplyAdd(n, _middle, V.MultiplyAdd(n, _high, a)));
        V odd = V.SubtractBits(_zero, turns & _lowBit);
        V b = V.Select(odd, _one, r);
        V z = r * r;
        V p = V.Select(odd, _cos6, _sin7);
        p = V.MultiplyAdd(p, z, V.Select(odd, _cos4, _sin5));
        p = V.MultiplyAdd(p, z, V.Select(odd, _cos2, _sin3));
        return V.Flip(V.MultiplyAdd(b * z, p, b), V.ShiftLeft(turns, 30) ^ sign, _signBit);
    }
}
