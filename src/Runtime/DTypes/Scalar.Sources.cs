using System.Numerics;

namespace Arity;

public readonly partial struct Scalar
{
    /// <summary>A truth value.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator Scalar(bool value) => new(DTypeKind.Bool, value ? 1 : 0);

    /// <summary>An integer.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator Scalar(byte value) => new(DTypeKind.Signed, value);

    /// <summary>An integer.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator Scalar(ushort value) => new(DTypeKind.Signed, value);

    /// <summary>An integer.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator Scalar(uint value) => new(DTypeKind.Signed, value);

    /// <summary>An integer.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator Scalar(ulong value) => new(value > long.MaxValue ? DTypeKind.Unsigned : DTypeKind.Signed, (long)value);

    /// <summary>An integer.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator Scalar(sbyte value) => new(DTypeKind.Signed, value);

    /// <summary>An integer.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator Scalar(short value) => new(DTypeKind.Signed, value);

    /// <summary>An integer.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator Scalar(int value) => new(DTypeKind.Signed, value);

    /// <summary>An integer.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator Scalar(long value) => new(DTypeKind.Signed, value);

    /// <summary>A floating-point number, exactly.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator Scalar(Half value) => new(DTypeKind.Float, (double)value);

    /// <summary>A floating-point number, exactly.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator Scalar(BFloat16 value) => new(DTypeKind.Float, (double)value);

    /// <summary>A floating-point number, exactly.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator Scalar(float value) => new(DTypeKind.Float, (double)value);

    /// <summary>A floating-point number, exactly.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator Scalar(double value) => new(DTypeKind.Float, value);

    /// <summary>A complex number, exactly.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator Scalar(Complex64 value) => new(DTypeKind.Complex, value.Real, value.Imaginary);

    /// <summary>A complex number.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator Scalar(Complex value) => new(DTypeKind.Complex, value.Real, value.Imaginary);
}
