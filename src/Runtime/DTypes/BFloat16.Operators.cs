using System.Numerics;

namespace Arity;

public readonly partial struct BFloat16 :
    IAdditionOperators<BFloat16, BFloat16, BFloat16>,
    ISubtractionOperators<BFloat16, BFloat16, BFloat16>,
    IMultiplyOperators<BFloat16, BFloat16, BFloat16>,
    IDivisionOperators<BFloat16, BFloat16, BFloat16>,
    IModulusOperators<BFloat16, BFloat16, BFloat16>,
    IUnaryNegationOperators<BFloat16, BFloat16>,
    IUnaryPlusOperators<BFloat16, BFloat16>,
    IComparisonOperators<BFloat16, BFloat16, bool>,
    IAdditiveIdentity<BFloat16, BFloat16>,
    IMultiplicativeIdentity<BFloat16, BFloat16>,
    IEquatable<BFloat16>,
    IComparable<BFloat16>,
    IComparable
{
    static BFloat16 IAdditiveIdentity<BFloat16, BFloat16>.AdditiveIdentity => Zero;

    static BFloat16 IMultiplicativeIdentity<BFloat16, BFloat16>.MultiplicativeIdentity => One;

    /// <summary>The rounded sum.</summary>
    /// <param name="left">The left operand.</param>
    /// <param name="right">The right operand.</param>
    public static BFloat16 operator +(BFloat16 left, BFloat16 right) => (BFloat16)((float)left + right);

    /// <summary>The rounded difference.</summary>
    /// <param name="left">The left operand.</param>
    /// <param name="right">The right operand.</param>
    public static BFloat16 operator -(BFloat16 left, BFloat16 right) => (BFloat16)((float)left - right);

    /// <summary>The rounded product.</summary>
    /// <param name="left">The left operand.</param>
    /// <param name="right">The right operand.</param>
    public static BFloat16 operator *(BFloat16 left, BFloat16 right) => (BFloat16)((float)left * right);

    /// <summary>The rounded quotient.</summary>
    /// <param name="left">The dividend.</param>
    /// <param name="right">The divisor.</param>
    public static BFloat16 operator /(BFloat16 left, BFloat16 right) => (BFloat16)((float)left / right);

    /// <summary>The remainder of truncating division, with the dividend's sign (C's fmod, exact).</summary>
    /// <param name="left">The dividend.</param>
    /// <param name="right">The divisor.</param>
    public static BFloat16 operator %(BFloat16 left, BFloat16 right) => (BFloat16)((float)left % right);

    /// <summary>The value with its sign bit flipped.</summary>
    /// <param name="value">The operand.</param>
    public static BFloat16 operator -(BFloat16 value) => new((ushort)(value._bits ^ 0x8000));

    /// <summary>The value itself.</summary>
    /// <param name="value">The operand.</param>
    public static BFloat16 operator +(BFloat16 value) => value;

    /// <summary>IEEE equality: nan equals nothing, the zeros are equal.</summary>
    /// <param name="left">The left operand.</param>
    /// <param name="right">The right operand.</param>
    public static bool operator ==(BFloat16 left, BFloat16 right) => (float)left == right;

    /// <summary>IEEE inequality: true where either is nan.</summary>
    /// <param name="left">The left operand.</param>
    /// <param name="right">The right operand.</param>
    public static bool operator !=(BFloat16 left, BFloat16 right) => (float)left != right;

    /// <summary>IEEE order: false where either is nan.</summary>
    /// <param name="left">The left operand.</param>
    /// <param name="right">The right operand.</param>
    public static bool operator <(BFloat16 left, BFloat16 right) => (float)left < right;

    /// <summary>IEEE order: false where either is nan.</summary>
    /// <param name="left">The left operand.</param>
    /// <param name="right">The right operand.</param>
    public static bool operator >(BFloat16 left, BFloat16 right) => (float)left > right;

    /// <summary>IEEE order: false where either is nan.</summary>
    /// <param name="left">The left operand.</param>
    /// <param name="right">The right operand.</param>
    public static bool operator <=(BFloat16 left, BFloat16 right) => (float)left <= right;

    /// <summary>IEEE order: false where either is nan.</summary>
    /// <param name="left">The left operand.</param>
    /// <param name="right">The right operand.</param>
    public static bool operator >=(BFloat16 left, BFloat16 right) => (float)left >= right;

    /// <summary>.NET equality: as <c>==</c>, but nan equals nan, so that sets and tests work.</summary>
    /// <param name="other">The other value.</param>
    /// <returns>Whether they are equal.</returns>
    public bool Equals(BFloat16 other) => ((float)this).Equals(other);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is BFloat16 other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => ((float)this).GetHashCode();

    /// <summary>.NET order, which is total: nan before everything.</summary>
    /// <param name="other">The other value.</param>
    /// <returns>Negative, zero or positive.</returns>
    public int CompareTo(BFloat16 other) => ((float)this).CompareTo(other);

    /// <inheritdoc/>
    public int CompareTo(object? obj) => obj switch
    {
        null => 1,
        BFloat16 other => CompareTo(other),
        _ => throw new ArgumentException($"A {nameof(BFloat16)} compares with a {nameof(BFloat16)} only.", nameof(obj)),
    };
}
