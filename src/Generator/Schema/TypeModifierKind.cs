namespace Arity.Generator.Schema;

/// <summary>The two suffixes of the type language.</summary>
public enum TypeModifierKind
{
    /// <summary><c>?</c>: the value may be None.</summary>
    Optional,

    /// <summary><c>[]</c> or <c>[N]</c>: a list; with a size, one value stands for N equal ones.</summary>
    List,
}
