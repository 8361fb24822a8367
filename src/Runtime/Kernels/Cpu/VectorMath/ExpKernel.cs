namespace Arity.Kernels.Cpu.VectorMath;

/// <summary>e^x, element by element.</summary>
internal static class ExpKernel
{
    /// <summary>destination[i] = e^x[i] within 1 ulp, subnormal results included.</summary>
    /// <remarks>The spans have one length and are the same memory or do not overlap.</remarks>
    public static void Invoke(ReadOnlySpan<float> x, Span<float> destination) => VectorDriver.Run<ExpFloat32, float>(x, destination);

    /// <inheritdoc cref="Invoke(ReadOnlySpan{float}, Span{float})"/>
    public static void Invoke(ReadOnlySpan<double> x, Span<double> destination) => VectorDriver.Run<ExpFloat64, double>(x, destination);

    /// <summary>The function of one number, with the bits that it has among others.</summary>
    public static float Invoke(float x) => VectorDriver.RunOne<ExpFloat32, float>(x);

    /// <inheritdoc cref="Invoke(float)"/>
    public static double Invoke(double x) => VectorDriver.RunOne<ExpFloat64, double>(x);
}
