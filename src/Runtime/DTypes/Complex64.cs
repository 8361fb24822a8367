using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Arity;

/// <summary>A complex number of two <see cref="float"/>, NumPy's <c>complex64</c>; .NET has only the double one.</summary>
/// <param name="real">The real part.</param>
/// <param name="imaginary">The imaginary part.</param>
[StructLayout(LayoutKind.Sequential)]
public readonly partial struct Complex64(float real, float imaginary) : IEquatable<Complex64>, IFormattable
{
    /// <summary>Zero.</summary>
    public static Complex64 Zero => default;

    /// <summary>One.</summary>
    public static Complex64 One => new(1, 0);

    /// <summary>The imaginary unit.</summary>
    public static Complex64 ImaginaryOne => new(0, 1);

    /// <summary>The real part.</summary>
    public float Real { get; } = real;

    /// <summary>The imaginary part.</summary>
    public float Imaginary { get; } = imaginary;

    /// <summary>The angle in the complex plane, in radians within [-π, π].</summary>
    public float Phase => MathF.Atan2(Imaginary, Real);

    /// <summary>The modulus by hypot, which neither overflows nor underflows before the result does.</summary>
    /// <param name="value">The number.</param>
    /// <returns>√(re² + im²); infinity when either part is infinite.</returns>
    public static float Abs(Complex64 value) => float.Hypot(value.Real, value.Imaginary);

    /// <summary>The number mirrored on the real axis.</summary>
    /// <param name="value">The number.</param>
    /// <returns>re - im·i.</returns>
    public static Complex64 Conjugate(Complex64 value) => new(value.Real, -value.Imaginary);

    /// <summary>The real number as a complex one.</summary>
    /// <param name="value">The real part.</param>
    public static implicit operator Complex64(float value) => new(value, 0);

    /// <summary>The same number in double precision.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator Complex(Complex64 value) => new(value.Real, value.Imaginary);

    /// <summary>The number with both parts rounded to float.</summary>
    /// <param name="value">The number.</param>
    public static explicit operator Complex64(Complex value) => new((float)value.Real, (float)value.Imaginary);

    /// <summary>.NET equality: as <c>==</c>, but a nan part equals a nan part.</summary>
    /// <param name="other">The other number.</param>
    /// <returns>Whether both parts are equal.</returns>
    public bool Equals(Complex64 other) => Real.Equals(other.Real) && Imaginary.Equals(other.Imaginary);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Complex64 other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Real, Imaginary);

    /// <summary>NumPy's form, <c>(1+2j)</c>, in the invariant culture.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => ToString(null, CultureInfo.InvariantCulture);

    /// <summary>NumPy's form, <c>(1+2j)</c>, with both parts formatted as told.</summary>
    /// <param name="format">A format of <see cref="float"/>, or null for the shortest that parses back.</param>
    /// <param name="formatProvider">The culture, or null for the current one.</param>
    /// <returns>The text.</returns>
    public string ToString(string? format, IFormatProvider? formatProvider)
    {
        string sign = float.IsNegative(Imaginary) && !float.IsNaN(Imaginary) ? "-" : "+";
        return $"({Real.ToString(format, formatProvider)}{sign}{MathF.Abs(Imaginary).ToString(format, formatProvider)}j)";
    }
}
