using System.Runtime.CompilerServices;

namespace Arity.Kernels.Cpu.VectorMath;

/// <summary>cos x for float64; <see cref="TrigFloat64{V}"/> describes it.</summary>
internal readonly struct CosFloat64 : IVectorFunction<double>
{
    /// <summary>The largest |x| for which the reduction by multiples of π/2 is accurate.</summary>
    public static double Bound => 1073741824.0;

    /// <inheritdoc/>
    public static double InvokeRare(double x) => LargeAngle.Cos(x);

    /// <inheritdoc/>
    public static void Run<V>(ReadOnlySpan<double> x, Span<double> destination)
        where V : struct, ISimd<V, double> => VectorDriver.Run<CosFloat64, Body<V>, V, double>(x, destination);

    [method: MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly struct Body<V>() : IVectorBody<Body<V>, V, double>
        where V : struct, ISimd<V, double>
    {
        private readonly TrigFloat64<V> _trig = new(1);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Body<V> Create() => new();

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public V Invoke(V x) => _trig.Invoke(x, V.Abs(x));
    }
}
