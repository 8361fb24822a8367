namespace Arity;

/// <summary>The kinds that promotion climbs through, lowest first (array API standard).</summary>
public enum DTypeKind : byte
{
    /// <summary><see cref="DType.Bool"/>.</summary>
    Bool,

    /// <summary>Unsigned integers.</summary>
    Unsigned,

    /// <summary>Signed integers.</summary>
    Signed,

    /// <summary>Real floating-point numbers.</summary>
    Float,

    /// <summary>Complex floating-point numbers.</summary>
    Complex,
}
