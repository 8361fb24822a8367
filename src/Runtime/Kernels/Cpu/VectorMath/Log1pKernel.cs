namespace Arity.Kernels.Cpu.VectorMath;

/// <summary>log(1 + x), element by element.</summary>
internal static class Log1pKernel
{
    /// <summary>destination[i] = log(1 + x[i]) within 1 ulp, also near 0: −∞ for −1, nan below.</summary>
    /// <remarks>The spans have one length and are the same memory or do not overlap.</remarks>
    public static void Invoke(ReadOnlySpan<float> x, Span<float> destination) => VectorDriver.Run<Log1pFloat32, float>(x, destination);

    /// <inheritdoc cref="Invoke(ReadOnlySpan{float}, Span{float})"/>
    public static void Invoke(ReadOnlySpan<double> x, Span<double> destination) => VectorDriver.Run<Log1pFloat64, double>(x, destination);
}
