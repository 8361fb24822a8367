namespace Arity.Kernels.Cpu.VectorMath;

/// <summary>x^y for float64; <see cref="PowBody{TSeries, TExp, V, T}"/> describes it.</summary>
internal readonly struct PowFloat64 : IBinaryVectorFunction<double>
{
    /// <inheritdoc/>
    public static void Run<V>(ReadOnlySpan<double> x, ReadOnlySpan<double> y, Span<double> destination)
        where V : struct, ISimd<V, double> =>
        BinaryVectorDriver.Run<PowBody<AtanhSeriesFloat64<V>, ExpCoreFloat64<V>, V, double>, V, double>(x, y, destination);
}
