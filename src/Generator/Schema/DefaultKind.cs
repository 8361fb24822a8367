namespace Arity.Generator.Schema;

/// <summary>The sorts of literal that a default can be.</summary>
public enum DefaultKind
{
    /// <summary><c>None</c>.</summary>
    None,

    /// <summary><c>True</c> or <c>False</c>.</summary>
    Bool,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A number with a point or an exponent.</summary>
    Float,

    /// <summary>Text in single or double quotes.</summary>
    String,

    /// <summary>A bare word: a dtype, a reduction, <c>inf</c>.</summary>
    Name,

    /// <summary>A list of literals in brackets.</summary>
    List,
}
