namespace Arity.Kernels.Cpu.VectorMath;

/// <summary>The cosine, element by element.</summary>
internal static class CosKernel
{
    /// <summary>destination[i] = cos x[i] within 1.5 ulp for any finite x; nan for ±∞.</summary>
    /// <remarks>The spans have one length and are the same memory or do not overlap.</remarks>
    public static void Invoke(ReadOnlySpan<float> x, Span<float> destination) => VectorDriver.Run<CosFloat32, float>(x, destination);

    /// <inheritdoc cref="Invoke(ReadOnlySpan{float}, Span{float})"/>
    public static void Invoke(ReadOnlySpan<double> x, Span<double> destination) => VectorDriver.Run<CosFloat64, double>(x, destination);

    /// <summary>The function of one number, with the bits that it has among others.</summary>
    public static float Invoke(float x) => VectorDriver.RunOne<CosFloat32, float>(x);

    /// <inheritdoc cref="Invoke(float)"/>
    public static double Invoke(double x) => VectorDriver.RunOne<CosFloat64, double>(x);
}
