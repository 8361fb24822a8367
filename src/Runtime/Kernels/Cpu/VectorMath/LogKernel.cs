namespace Arity.Kernels.Cpu.VectorMath;

/// <summary>The natural logarithm, element by element.</summary>
internal static class LogKernel
{
    /// <summary>destination[i] = log x[i] within 1 ulp: −∞ for 0, nan for negative numbers.</summary>
    /// <remarks>The spans have one length and are the same memory or do not overlap.</remarks>
    public static void Invoke(ReadOnlySpan<float> x, Span<float> destination) => VectorDriver.Run<LogFloat32, float>(x, destination);

    /// <inheritdoc cref="Invoke(ReadOnlySpan{float}, Span{float})"/>
    public static void Invoke(ReadOnlySpan<double> x, Span<double> destination) => VectorDriver.Run<LogFloat64, double>(x, destination);
}
