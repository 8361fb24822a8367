using System.Runtime.CompilerServices;

namespace Arity.Kernels.Cpu.VectorMath;

/// <summary>e^x for float64.</summary>
internal readonly struct ExpFloat64 : IVectorFunction<double>
{
    /// <inheritdoc/>
    public static void Run<V>(ReadOnlySpan<double> x, Span<double> destination)
        where V : struct, ISimd<V, double> => VectorDriver.Run<ExpFloat64, Body<V>, V, double>(x, destination);

    [method: MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly struct Body<V>() : IVectorBody<Body<V>, V, double>
        where V : struct, ISimd<V, double>
    {
        // Beyond these the results are 0 and ∞.
        private readonly V _lowest = V.Constant(-746.0);
        private readonly V _highest = V.Constant(710.0);
        private readonly V _one = V.Constant(1.0);
        private readonly ExpCoreFloat64<V> _core = new();

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Body<V> Create() => new();

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public V Invoke(V x)
        {
            // nan is the second operand of Min and Max and passes through.
            V q = _core.Invoke(V.Min(_highest, V.Max(_lowest, x)), out V n);
            return V.Scale(q + _one, n);
        }
    }
}
