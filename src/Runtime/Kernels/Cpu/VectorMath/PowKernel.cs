namespace Arity.Kernels.Cpu.VectorMath;

/// <summary>x^y, element by element, with the special cases of IEEE 754's pow.</summary>
internal static class PowKernel
{
    /// <summary>destination[i] = x[i]^y[i] within 1.3 ulp; a y of one element is the exponent of all.</summary>
    /// <remarks>
    /// x and destination have one length, as has y unless it is a single element. Each of x and y is the same memory as the
    /// destination or does not overlap it.
    /// </remarks>
    public static void Invoke(ReadOnlySpan<float> x, ReadOnlySpan<float> y, Span<float> destination) =>
        BinaryVectorDriver.Run<PowFloat32, float>(x, y, destination);

    /// <inheritdoc cref="Invoke(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float})"/>
    public static void Invoke(ReadOnlySpan<double> x, ReadOnlySpan<double> y, Span<double> destination) =>
        BinaryVectorDriver.Run<PowFloat64, double>(x, y, destination);
}
