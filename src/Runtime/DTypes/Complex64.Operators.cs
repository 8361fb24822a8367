using System.Numerics;

namespace Arity;

public readonly partial struct Complex64 :
    IAdditionOperators<Complex64, Complex64, Complex64>,
    ISubtractionOperators<Complex64, Complex64, Complex64>,
    IMultiplyOperators<Complex64, Complex64, Complex64>,
    IDivisionOperators<Complex64, Complex64, Complex64>,
    IUnaryNegationOperators<Complex64, Complex64>,
    IUnaryPlusOperators<Complex64, Complex64>,
    IEqualityOperators<Complex64, Complex64, bool>,
    IAdditiveIdentity<Complex64, Complex64>,
    IMultiplicativeIdentity<Complex64, Complex64>
{
    static Complex64 IAdditiveIdentity<Complex64, Complex64>.AdditiveIdentity => Zero;

    static Complex64 IMultiplicativeIdentity<Complex64, Complex64>.MultiplicativeIdentity => One;

    /// <summary>The sum.</summary>
    /// <param name="left">The left operand.</param>
    /// <param name="right">The right operand.</param>
    public static Complex64 operator +(Complex64 left, Complex64 right) =>
        new(left.Real + right.Real, left.Imaginary + right.Imaginary);

    /// <summary>The difference.</summary>
    /// <param name="left">The left operand.</param>
    /// <param name="right">The right operand.</param>
    public static Complex64 operator -(Complex64 left, Complex64 right) =>
        new(left.Real - right.Real, left.Imaginary - right.Imaginary);

    /// <summary>The product by its definition, four multiplications, as NumPy.</summary>
    /// <param name="left">The left operand.</param>
    /// <param name="right">The right operand.</param>
    public static Complex64 operator *(Complex64 left, Complex64 right) =>
        new(left.Real * right.Real - left.Imaginary * right.Imaginary, left.Real * right.Imaginary + left.Imaginary * right.Real);

    /// <summary>The quotient by Smith's algorithm (CACM 5, 1962).</summary>
    /// <remarks>A zero divisor divides each part, as in NumPy.</remarks>
    /// <param name="left">The dividend.</param>
    /// <param name="right">The divisor.</param>
    public static Complex64 operator /(Complex64 left, Complex64 right)
    {
        float real = MathF.Abs(right.Real), imaginary = MathF.Abs(right.Imaginary);
        if (real == 0 && imaginary == 0) return new(left.Real / real, left.Imaginary / real);
        if (real >= imaginary)
        {
            float ratio = right.Imaginary / right.Real, scale = 1 / (right.Real + right.Imaginary * ratio);
            return new((left.Real + left.Imaginary * ratio) * scale, (left.Imaginary - left.Real * ratio) * scale);
        }
        else
        {
            float ratio = right.Real / right.Imaginary, scale = 1 / (right.Imaginary + right.Real * ratio);
            return new((left.Real * ratio + left.Imaginary) * scale, (left.Imaginary * ratio - left.Real) * scale);
        }
    }

    /// <summary>The number with both signs flipped.</summary>
    /// <param name="value">The operand.</param>
    public static Complex64 operator -(Complex64 value) => new(-value.Real, -value.Imaginary);

    /// <summary>The number itself.</summary>
    /// <param name="value">The operand.</param>
    public static Complex64 operator +(Complex64 value) => value;

    /// <summary>IEEE equality of both parts.</summary>
    /// <param name="left">The left operand.</param>
    /// <param name="right">The right operand.</param>
    public static bool operator ==(Complex64 left, Complex64 right) =>
        left.Real == right.Real && left.Imaginary == right.Imaginary;

    /// <summary>IEEE inequality: true where any part differs or is nan.</summary>
    /// <param name="left">The left operand.</param>
    /// <param name="right">The right operand.</param>
    public static bool operator !=(Complex64 left, Complex64 right) => !(left == right);
}
