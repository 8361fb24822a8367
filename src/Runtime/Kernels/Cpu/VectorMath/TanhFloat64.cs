using System.Runtime.CompilerServices;

namespace Arity.Kernels.Cpu.VectorMath;

/// <summary>tanh x for float64, as <see cref="TanhFloat32"/> does it, with a longer polynomial.</summary>
internal readonly struct TanhFloat64 : IVectorFunction<double>
{
    /// <inheritdoc/>
    public static void Run<V>(ReadOnlySpan<double> x, Span<double> destination)
        where V : struct, ISimd<V, double> => VectorDriver.Run<TanhFloat64, Body<V>, V, double>(x, destination);

    [method: MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly struct Body<V>() : IVectorBody<Body<V>, V, double>
        where V : struct, ISimd<V, double>
    {
        // Beyond it the result rounds to 1.
        private readonly V _highest = V.Constant(20.0);
        private readonly V _twoLog2E = V.Constant(2.8853900817779268);
        private readonly V _rounder = V.Constant(6755399441055744.0);
        private readonly V _halfLn2High = V.Constant(-0.34657359027997264);
        private readonly V _halfLn2Low = V.Constant(-1.1595234069231498e-17);
        private readonly V _t3 = V.Constant(-0.33333333333332477);
        private readonly V _t5 = V.Constant(0.13333333332780298);
        private readonly V _t7 = V.Constant(-0.053968252775782086);
        private readonly V _t9 = V.Constant(0.0218693702350704);
        private readonly V _t11 = V.Constant(-0.008857292308149432);
        private readonly V _t13 = V.Constant(0.00344463045529856);
        private readonly V _one = V.Constant(1.0);
        private readonly V _quarter = V.Constant(0.25);
        private readonly V _signBit = V.Constant(-0.0);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Body<V> Create() => new();

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public V Invoke(V x)
        {
            V a = V.Min(_highest, V.Abs(x));
            V n = V.MultiplyAdd(a, _twoLog2E, _rounder) - _rounder;
            V r = V.MultiplyAdd(n, _halfLn2Low, V.MultiplyAdd(n, _halfLn2High, a));
            V z = r * r;
            V t = V.MultiplyAdd(_t13, z, _t11);
            t = V.MultiplyAdd(t, z, _t9);
            t = V.MultiplyAdd(t, z, _t7);
            t = V.MultiplyAdd(t, z, _t5);
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
