namespace Arity.Kernels.Cpu.VectorMath;

/// <summary>x^y for float32; <see cref="PowBody{TSeries, TExp, V, T}"/> describes it.</summary>
internal readonly struct PowFloat32 : IBinaryVectorFunction<float>
{
    /// <inheritdoc/>
    public static void Run<V>(ReadOnlySpan<float> x, ReadOnlySpan<float> y, Span<float> destination)
        where V : struct, ISimd<V, float> =>
        BinaryVectorDriver.Run<PowBody<AtanhSeriesFloat32<V>, ExpCoreFloat32<V>, V, float>, V, float>(x, y, destination);
}
