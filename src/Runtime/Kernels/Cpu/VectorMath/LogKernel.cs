namespace Arity.Kernels.Cpu.VectorMath;

/// <summary>The natural logarithm, element by element.</summary>
internal static class LogKernel
{
    /// <summary>destination[i] = log x[i] within 1 ulp: −∞ for 0, nan for negative numbers.</summary>
    /// <remarks>The spans have one length and are the same memory or do not overlap.</remarks>
    public static void Invoke(ReadOnlySpan<float> x, Span<float> destination) => VectorDriver.Run<LogFloat32, float>(x, destination);

    /// <inheritdoc cref="Invoke(ReadOnlySpan{float}, Span{float})"/>
    public static void Invoke(ReadOnlySpan<double> x, Span<double> destination) => VectorDriver.Run<LogFloat64, double>(x, destination);

    /// <summary>The function of one number, with the bits that it has among others.</summary>
    public static float Invoke(float x) => VectorDriver.RunOne<LogFloat32, float>(x);

    /// <inheritdoc cref="Invoke(float)"/>
    public static double Invoke(double x) => VectorDriver.RunOne<LogFloat64, double>(x);
}
