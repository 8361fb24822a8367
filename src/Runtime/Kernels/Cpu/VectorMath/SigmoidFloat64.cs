using System.Runtime.CompilerServices;

namespace Arity.Kernels.Cpu.VectorMath;

/// <summary>1 / (1 + e^−x) for float64, computed from e = e^−|x| ≤ 1 as 1 / (1 + e) or e / (1 + e).</summary>
internal readonly struct SigmoidFloat64 : IVectorFunction<double>
{
    /// <inheritdoc/>
    public static void Run<V>(ReadOnlySpan<double> x, Span<double> destination)
        where V : struct, ISimd<V, double> => VectorDriver.Run<SigmoidFloat64, Body<V>, V, double>(x, destination);

    [method: MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly struct Body<V>() : IVectorBody<Body<V>, V, double>
        where V : struct, ISimd<V, double>
    {
        // Beyond it e is 0.
        private readonly V _lowest = V.Constant(-746.0);
        private readonly V _zero = V.Constant(0.0);
        private readonly V _one = V.Constant(1.0);
        private readonly V _signBit = V.Constant(-0.0);
        private readonly ExpCoreFloat64<V> _core = new();

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Body<V> Create() => new();

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public V Invoke(V x)
        {
            V q = _core.Invoke(V.Max(_lowest, x | _signBit), out V n);
            V e = V.Scale(q + _one, n);
            return V.Select(V.LessThan(x, _zero), e, _one) / (e + _one);
        }
    }
}
