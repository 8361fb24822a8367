using System.Numerics;

namespace Arity.Kernels.Cpu;

internal static partial class ComplexMath
{
    /// <summary>e^z.</summary>
    public static Complex Exp(Complex z)
    {
        (double x, double y) = (z.Real, z.Imaginary);
        if (y == 0) return new(Math.Exp(x), y);
        if (double.IsFinite(y)) return ScaledExp(x, Math.Cos(y), Math.Sin(y));
        if (double.IsNegativeInfinity(x)) return Complex.Zero;
        return double.IsPositiveInfinity(x) ? new(x, double.NaN) : NaN;
    }

    /// <summary>log |z| + i arg z.</summary>
    public static Complex Log(Complex z) => new(LogAbs(Math.Abs(z.Real), Math.Abs(z.Imaginary)), Math.Atan2(z.Imaginary, z.Real));

    /// <summary>The sine.</summary>
    public static Complex Sin(Complex z)
    {
        Complex rotated = Sinh(-z.Imaginary, z.Real);
        return new(rotated.Imaginary, -rotated.Real);
    }

    /// <summary>The cosine.</summary>
    public static Complex Cos(Complex z) => Cosh(-z.Imaginary, z.Real);

    /// <summary>sin πz / πz, 1 at 0; zero at the other integers.</summary>
    public static Complex Sinc(Complex z)
    {
        if (z == Complex.Zero) return Complex.One;
        double height = Math.PI * z.Imaginary;
        var sine = new Complex(double.SinPi(z.Real) * Math.Cosh(height), double.CosPi(z.Real) * Math.Sinh(height));
        return Divide(sine, Math.PI * z);
    }

    /// <summary>The hyperbolic tangent by Kahan's formula (1987), which neither cancels nor overflows.</summary>
    public static Complex Tanh(Complex z)
    {
        (double x, double y) = (z.Real, z.Imaginary);
        if (y == 0) return new(Math.Tanh(x), y);
        if (!double.IsFinite(y) && double.IsInfinity(x)) return new(Math.Sign(x), double.IsNaN(y) ? 0 : double.CopySign(0, y));
        if (!double.IsFinite(y)) return new(x == 0 ? x : double.NaN, double.NaN);
        if (Math.Abs(x) > 22) return new(Math.Sign(x), 4 * Math.Sin(y) * Math.Cos(y) * Math.Exp(-2 * Math.Abs(x)));
        double tangent = Math.Tan(y), secant2 = 1 + (tangent * tangent), sinh = Math.Sinh(x), denominator = 1 + (secant2 * sinh * sinh);
        return new(secant2 * Math.Sqrt(1 + (sinh * sinh)) * sinh / denominator, tangent / denominator);
    }

    private static Complex Sinh(double x, double y)
    {
        if (y == 0) return new(Math.Sinh(x), y);
        if (x == 0) return new(double.IsFinite(y) ? x * Math.Cos(y) : x, Math.Sin(y));
        if (!double.IsFinite(y)) return new(double.IsInfinity(x) ? x : double.NaN, double.NaN);
        (double sin, double cos) = Math.SinCos(y);
        return Math.Abs(x) > LargestExponent
            ? ScaledExp(Math.Abs(x), Math.Sign(x) * cos / 2, sin / 2)
            : new(Math.Sinh(x) * cos, Math.Cosh(x) * sin);
    }

    private static Complex Cosh(double x, double y)
    {
        if (y == 0) return new(Math.Cosh(x), double.IsNaN(x) ? y : double.CopySign(1, x) * y);
        if (x == 0) return new(Math.Cos(y), double.IsFinite(y) ? x * Math.Sin(y) : x);
        if (!double.IsFinite(y)) return new(double.IsInfinity(x) ? double.PositiveInfinity : double.NaN, double.NaN);
        (double sin, double cos) = Math.SinCos(y);
        return Math.Abs(x) > LargestExponent
            ? ScaledExp(Math.Abs(x), cos / 2, Math.Sign(x) * sin / 2)
            : new(Math.Cosh(x) * cos, Math.Sinh(x) * sin);
    }

    // e^x (real + i imaginary)
    private static Complex ScaledExp(double x, double real, double imaginary)
    {
        double first = 1;
        if (x > LargestExponent)
        {
            first = Math.Exp(x - LargestExponent);
            x = LargestExponent;
        }

        double second = Math.Exp(x);
        return new(first * real * second, first * imaginary * second);
    }

    private static double LogAbs(double x, double y)
    {
        double larger = Math.Max(x, y), smaller = Math.Min(x, y);
        if (double.IsInfinity(x) || double.IsInfinity(y)) return double.PositiveInfinity;
        if (larger > double.MaxValue / 2) return Math.Log(double.Hypot(x / 2, y / 2)) + Math.Log(2);
        return larger is > 0.5 and < 1.5 && smaller < 1.5 ? LogNearOne(larger, smaller) : Math.Log(double.Hypot(x, y));
    }

    // log √(x² + y²) = log1p(x² + y² - 1) / 2, where the squares are exact as sums of two doubles.
    private static double LogNearOne(double x, double y)
    {
        double x2 = x * x, y2 = y * y;
        double rest = Math.FusedMultiplyAdd(x, x, -x2) + Math.FusedMultiplyAdd(y, y, -y2);
        double excess = x2 - 1 + y2 + rest;
        double sum = 1 + excess;
        return sum == 1 ? excess / 2 : Math.Log(sum) * (excess / (sum - 1)) / 2;
    }
}
