namespace Arity.Formatting;

/// <summary>Facts about a real floating-point dtype that printing needs.</summary>
/// <param name="Precision">Significant bits.</param>
/// <param name="LeastExponent">The power of two of the smallest subnormal.</param>
/// <param name="PositionalLimit">
/// Magnitudes from here on print with an exponent: 10^(digits that always survive), as in NumPy since 2.3, and 1e16 for float64.
/// </param>
internal readonly record struct FloatTraits(int Precision, int LeastExponent, double PositionalLimit)
{
    /// <summary>The facts of a dtype.</summary>
    /// <param name="dtype">A real floating-point dtype.</param>
    /// <returns>The facts.</returns>
    public static FloatTraits Of(DType dtype) => dtype switch
    {
        DType.Float16 => new(11, -24, 1e3),
        DType.BFloat16 => new(8, -133, 1e2),
        DType.Float32 => new(24, -149, 1e6),
        _ => new(53, -1074, 1e16),
    };

    /// <summary>The nearest value of a dtype, as NumPy's weak Python floats become the array's dtype before they compare.</summary>
    /// <param name="value">Any double.</param>
    /// <param name="dtype">A real floating-point dtype.</param>
    /// <returns>The rounded value.</returns>
    public static double Round(double value, DType dtype) => dtype switch
    {
        DType.Float16 => (double)(Half)value,
        DType.BFloat16 => (double)(BFloat16)value,
        DType.Float32 => (float)value,
        _ => value,
    };
}
