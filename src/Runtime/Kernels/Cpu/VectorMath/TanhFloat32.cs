using System.Runtime.CompilerServices;

namespace Arity.Kernels.Cpu.VectorMath;

/// <summary>tanh x for float32 by the addition theorem, where |x| = n ln 2 / 2 + r, |r| ≤ ln 2 / 4.</summary>
/// <remarks>
/// tanh(n ln 2 / 2) = (1 − p) / (1 + p) with p = 2^−n, and t = tanh r = r + r³ T(r²) with a minimax T; hence
/// tanh |x| = (1 − p + (1 + p) t) / (1 + p + (1 − p) t), which equals t for n = 0. A rough result s, n / 4 up to 1, is
/// taken out of the quotient, so that what is rounded several times is small against the result: the numerator becomes
/// 1 − s − (1 + s) p + (1 − s + (1 + s) p) t.
/// </remarks>
internal readonly struct TanhFloat32 : IVectorFunction<float>
{
    /// <inheritdoc/>
    public static void Run<V>(ReadOnlySpan<float> x, Span<float> destination)
        where V : struct, ISimd<V, float> => VectorDriver.Run<TanhFloat32, Body<V>, V, float>(x, destination);

    [method: MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly struct Body<V>() : IVectorBody<Body<V>, V, float>
        where V : struct, ISimd<V, float>
    {
        // Beyond it the result rounds to 1.
        private readonly V _highest = V.Constant(10f);
        private readonly V _twoLog2E = V.Constant(2.88539f);
        private readonly V _rounder = V.Constant(12582912f);
        private readonly V _halfLn2High = V.Constant(-0.3465736f);
        private readonly V _halfLn2Low = V.Constant(9.523271e-10f);
        private readonly V _t3 = V.Constant(-0.33333322f);
        private readonly V _t5 = V.Constant(0.1333118f);
        private readonly V _t7 = V.Constant(-0.052725557f);
        private readonly V _one = V.Constant(1f);
        private readonly V _quarter = V.Constant(0.25f);
        private readonly V _signBit = V.Constant(-0f);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Body<V> Create() => new();

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public V Invoke(V x)
        {
            V a = V.Min(_highest, V.Abs(x));
            V n = V.MultiplyAdd(a, _twoLog2E, _rounder) - _rounder;
            V r = V.MultiplyAdd(n, _halfLn2Low, V.MultiplyAdd(n, _halfLn2High, a));
            V z = r * r;
            V t = V.MultiplyAdd(_t7, z, _t5);
            t = V.MultiplyAdd(t, z, _t3);
            t = V.MultiplyAdd(r * z, t, r);

            V power = V.Scale(_one, n ^ _signBit), start = V.Min(_one, n * _quarter);
            V left = _one - start, right = power * (_one + start);
            V numerator = V.MultiplyAdd(left + right, t, left - right);
            V denominator = V.MultiplyAdd(_one - power, t, _one + power);
            return (start + (numerator / denominator)) | (x & _signBit);
        }
    }
}
