namespace Arity.Kernels.Cpu.VectorMath;

/// <summary>e^x − 1, element by element.</summary>
internal static class Expm1Kernel
{
    /// <summary>destination[i] = e^x[i] − 1 within 2 ulp, also near 0.</summary>
    /// <remarks>The spans have one length and are the same memory or do not overlap.</remarks>
    public static void Invoke(ReadOnlySpan<float> x, Span<float> destination) => VectorDriver.Run<Expm1Float32, float>(x, destination);

    /// <inheritdoc cref="Invoke(ReadOnlySpan{float}, Span{float})"/>
    public static void Invoke(ReadOnlySpan<double> x, Span<double> destination) => VectorDriver.Run<Expm1Float64, double>(x, destination);
}
