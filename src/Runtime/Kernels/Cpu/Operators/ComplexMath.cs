using System.Numerics;

namespace Arity.Kernels.Cpu;

/// <summary>Complex functions with the special values of C99 annex G and without needless overflow, as NumPy has them.</summary>
/// <remarks>
/// <see cref="Complex"/>'s own lose these: its quotient by zero is nan + nan·i, its exponential of 710 + 1.57i overflows, its logarithm
/// cancels near |z| = 1. complex64 is computed in double and rounded.
/// </remarks>
internal static partial class ComplexMath
{
    /// <summary>Beyond this, e^x is taken in two factors, which meet the sine or cosine before they overflow.</summary>
    private const double LargestExponent = 709;

    // Below, |z| would lose bits as a subnormal number; a power of two lifts it.
    private const double Tiny = 1e-290;
    private const double Up = 1 << 27;

    private static readonly Complex NaN = new(double.NaN, double.NaN);

    /// <summary>The quotient by Smith's algorithm (CACM 5, 1962); a zero divisor divides each part by zero.</summary>
    public static Complex Divide(Complex x, Complex y)
    {
        double real = Math.Abs(y.Real), imaginary = Math.Abs(y.Imaginary);
        if (real == 0 && imaginary == 0) return new(x.Real / real, x.Imaginary / real);
        if (real >= imaginary)
        {
            double ratio = y.Imaginary / y.Real, scale = 1 / (y.Real + (y.Imaginary * ratio));
            return new((x.Real + (x.Imaginary * ratio)) * scale, (x.Imaginary - (x.Real * ratio)) * scale);
        }
        else
        {
            double ratio = y.Real / y.Imaginary, scale = 1 / (y.Imaginary + (y.Real * ratio));
            return new(((x.Real * ratio) + x.Imaginary) * scale, ((x.Imaginary * ratio) - x.Real) * scale);
        }
    }

    /// <summary>|z| by hypot.</summary>
    public static double Abs(Complex z) => double.Hypot(z.Real, z.Imaginary);

    /// <summary>z / |z|, 0 for 0; with one infinite part its direction, else nan where a part is not finite.</summary>
    public static Complex Sign(Complex z)
    {
        double length = Abs(z);
        if (length == 0) return Complex.Zero;
        if (double.IsFinite(length)) return new(z.Real / length, z.Imaginary / length);
        bool isReal = double.IsInfinity(z.Real), isImaginary = double.IsInfinity(z.Imaginary);
        if (isReal == isImaginary) return double.IsFinite(z.Real) && double.IsFinite(z.Imaginary) ? Sign(z / 4) : NaN;
        if (double.IsNaN(z.Real) || double.IsNaN(z.Imaginary)) return NaN;
        return isReal ? new(Math.Sign(z.Real), 0) : new(0, Math.Sign(z.Imaginary));
    }

    /// <summary>The principal square root, without overflow or loss in |z|.</summary>
    public static Complex Sqrt(Complex z)
    {
        (double x, double y) = (z.Real, z.Imaginary);
        if (x == 0 && y == 0) return new(0, y);
        if (double.IsInfinity(y)) return new(double.PositiveInfinity, y);
        if (double.IsNaN(x) || !double.IsFinite(x)) return SqrtOfNotFinite(x, y);
        double largest = Math.Max(Math.Abs(x), Math.Abs(y));
        if (largest > double.MaxValue / 4) return 2 * SqrtOfFinite(x / 4, y / 4);
        return largest < Tiny ? SqrtOfFinite(x * (Up * Up), y * (Up * Up)) / Up : SqrtOfFinite(x, y);
    }

    /// <summary>x to the power y: products for small whole y, as NumPy, else e^(y log x).</summary>
    /// <remarks>0 to a power whose real part is negative or zero is nan, but 1 to the power 0.</remarks>
    public static Complex Pow(Complex x, Complex y)
    {
        if (y == Complex.Zero) return Complex.One;
        if (x == Complex.Zero) return y.Real > 0 ? Complex.Zero : NaN;
        if (y.Imaginary == 0 && Math.Abs(y.Real) < 100 && Math.Truncate(y.Real) == y.Real) return PowOfInteger(x, (int)y.Real);
        return Exp(y * Log(x));
    }

    private static Complex PowOfInteger(Complex x, int exponent)
    {
        Complex result = Complex.One;
        for (int rest = Math.Abs(exponent); rest > 0; rest >>= 1)
        {
            if ((rest & 1) != 0) result = result == Complex.One ? x : result * x;
            if (rest > 1) x *= x;
        }

        return exponent < 0 ? Divide(Complex.One, result) : result;
    }

    private static Complex SqrtOfNotFinite(double x, double y)
    {
        if (double.IsNaN(x)) return new(x, double.NaN);
        double along = double.IsNaN(y) ? y : 0;
        return x > 0
            ? new(x, double.CopySign(along, y))
            : new(along, double.CopySign(double.PositiveInfinity, y));
    }

    private static Complex SqrtOfFinite(double x, double y)
    {
        double larger = Math.Sqrt((Math.Abs(x) + double.Hypot(x, y)) / 2);
        return x >= 0
            ? new(larger, y / (2 * larger))
            : new(Math.Abs(y) / (2 * larger), double.CopySign(larger, y));
    }
}
