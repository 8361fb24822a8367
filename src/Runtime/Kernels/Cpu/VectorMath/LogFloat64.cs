using System.Runtime.CompilerServices;

namespace Arity.Kernels.Cpu.VectorMath;

/// <summary>log x for float64: x = m · 2^n with 3/4 ≤ m &lt; 3/2, log x = n ln 2 + log m.</summary>
internal readonly struct LogFloat64 : IVectorFunction<double>
{
    /// <inheritdoc/>
    public static void Run<V>(ReadOnlySpan<double> x, Span<double> destination)
        where V : struct, ISimd<V, double> => VectorDriver.Run<LogFloat64, Body<V>, V, double>(x, destination);

    [method: MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly struct Body<V>() : IVectorBody<Body<V>, V, double>
        where V : struct, ISimd<V, double>
    {
        private readonly LogCoreFloat64<V> _core = new();
        private readonly V _one = V.Constant(1.0);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Body<V> Create() => new();

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public V Invoke(V x)
        {
            V m = V.Significand(x, out V n);
            return _core.Invoke(m - _one, n);
        }
    }
}
