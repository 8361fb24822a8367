using System.Globalization;

namespace Arity.Formatting;

/// <summary>The element of a 0-d tensor as NumPy's <c>str</c> has it: all digits, whatever the print options say.</summary>
internal static class ScalarText
{
    /// <summary>The element as text.</summary>
    /// <param name="element">The element.</param>
    /// <param name="dtype">Its dtype.</param>
    /// <returns>The text.</returns>
    public static string Of(Scalar element, DType dtype) => dtype.Kind switch
    {
        DTypeKind.Bool => element.Integer != 0 ? "True" : "False",
        DTypeKind.Unsigned or DTypeKind.Signed => element.Integer.ToString(CultureInfo.InvariantCulture),
        DTypeKind.Float => Real(element.Real, dtype, PointTrim.ToOneZero, hasPlus: false),
        _ => Complex(element.Real, element.Imaginary, Promotion.ToReal(dtype)),
    };

    private static string Complex(double real, double imaginary, DType part)
    {
        if (real == 0 && !double.IsNegative(real)) return Real(imaginary, part, PointTrim.All, hasPlus: false) + "j";
        return $"({Real(real, part, PointTrim.All, hasPlus: false)}{Real(imaginary, part, PointTrim.All, hasPlus: true)}j)";
    }

    private static string Real(double value, DType dtype, PointTrim trim, bool hasPlus)
    {
        if (double.IsNaN(value)) return hasPlus ? "+nan" : "nan";
        if (double.IsInfinity(value)) return value < 0 ? "-inf" : hasPlus ? "+inf" : "inf";
        bool isPositional = value == 0 || (Math.Abs(value) >= 1e-4 && Math.Abs(value) < FloatTraits.Of(dtype).PositionalLimit);
        return isPositional
            ? FloatText.Positional(value, dtype, new() { Trim = trim, HasPlus = hasPlus })
            : FloatText.Scientific(value, dtype, new() { Trim = PointTrim.All, HasPlus = hasPlus });
    }
}
