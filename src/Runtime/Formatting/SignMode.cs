namespace Arity;

/// <summary>What stands before a number that is not negative; NumPy's <c>sign</c>.</summary>
public enum SignMode
{
    /// <summary>Nothing; NumPy's <c>-</c>.</summary>
    Minus,

    /// <summary>A plus; NumPy's <c>+</c>.</summary>
    Plus,

    /// <summary>A space; NumPy's <c> </c>.</summary>
    Space,
}
