using System.Runtime.CompilerServices;

namespace Arity.Kernels.Cpu.VectorMath;

/// <summary>log(1 + x) for float64: log u of the rounded u = 1 + x, with what the rounding lost added to the significand.</summary>
internal readonly struct Log1pFloat64 : IVectorFunction<double>
{
    /// <inheritdoc/>
    public static void Run<V>(ReadOnlySpan<double> x, Span<double> destination)
        where V : struct, ISimd<V, double> => VectorDriver.Run<Log1pFloat64, Body<V>, V, double>(x, destination);

    [method: MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly struct Body<V>() : IVectorBody<Body<V>, V, double>
        where V : struct, ISimd<V, double>
    {
        private readonly LogCoreFloat64<V> _core = new();
        private readonly V _one = V.Constant(1.0);
        private readonly V _signBit = V.Constant(-0.0);
        private readonly V _infinity = V.Constant(double.PositiveInfinity);
        // Stands for −n where 1 + x is 0.
        private readonly V _finite = V.Constant(100.0);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Body<V> Create() => new();

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public V Invoke(V x)
        {
            V larger = V.Max(x, _one), u = x + _one;
            V lost = V.Min(_one, x) - (u - larger);
            V m = V.Significand(u, out V n);
            V f = m - _one + V.Scale(lost, V.Min(_finite, n ^ _signBit));
            return V.Select(V.LessThan(x, _infinity), _core.Invoke(f, n), x) | (x & _signBit);
        }
    }
}
