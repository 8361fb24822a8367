namespace Arity.Kernels.Cpu.VectorMath;

/// <summary>The logistic function 1 / (1 + e^−x), element by element.</summary>
internal static class SigmoidKernel
{
    /// <summary>destination[i] = 1 / (1 + e^−x[i]) within 2.5 ulp, subnormal results included.</summary>
    /// <remarks>The spans have one length and are the same memory or do not overlap.</remarks>
    public static void Invoke(ReadOnlySpan<float> x, Span<float> destination) => VectorDriver.Run<SigmoidFloat32, float>(x, destination);

    /// <inheritdoc cref="Invoke(ReadOnlySpan{float}, Span{float})"/>
    public static void Invoke(ReadOnlySpan<double> x, Span<double> destination) => VectorDriver.Run<SigmoidFloat64, double>(x, destination);
}
