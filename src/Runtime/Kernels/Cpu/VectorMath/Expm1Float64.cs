using System.Runtime.CompilerServices;

namespace Arity.Kernels.Cpu.VectorMath;

/// <summary>e^x − 1 for float64: 2^n (q + 1 − 2^−n), where e^x = 2^n (1 + q).</summary>
internal readonly struct Expm1Float64 : IVectorFunction<double>
{
    /// <inheritdoc/>
    public static void Run<V>(ReadOnlySpan<double> x, Span<double> destination)
        where V : struct, ISimd<V, double> => VectorDriver.Run<Expm1Float64, Body<V>, V, double>(x, destination);

    [method: MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly struct Body<V>() : IVectorBody<Body<V>, V, double>
        where V : struct, ISimd<V, double>
    {
        // Below the lowest the result rounds to −1, beyond the highest it is ∞.
        private readonly V _lowest = V.Constant(-40.0);
        private readonly V _highest = V.Constant(710.0);
        private readonly V _one = V.Constant(1.0);
        private readonly V _signBit = V.Constant(-0.0);
        private readonly ExpCoreFloat64<V> _core = new();

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Body<V> Create() => new();

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public V Invoke(V x)
        {
            V q = _core.Invoke(V.Min(_highest, V.Max(_lowest, x)), out V n);
            V y = V.Scale(q + (_one - V.Scale(_one, n ^ _signBit)), n);
            return y | (x & _signBit);
        }
    }
}
