namespace Arity.Generator.Rules;

/// <summary>The kinds that promotion climbs through, lowest first.</summary>
public enum DTypeKindId : byte
{
    /// <summary>Truth values.</summary>
    Bool,

    /// <summary>Unsigned integers.</summary>
    Unsigned,

    /// <summary>Signed integers.</summary>
    Signed,

    /// <summary>Real floating-point numbers.</summary>
    Float,

    /// <summary>Complex numbers.</summary>
    Complex,
}
