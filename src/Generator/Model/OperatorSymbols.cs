using Arity.Generator.Helpers;

namespace Arity.Generator.Model;

/// <summary>The C# operators that <c>operator</c> may name.</summary>
public static class OperatorSymbols
{
    /// <summary>All rows.</summary>
    public static EquatableArray<OperatorSymbol> All { get; } =
    [
        new("+", "+", 2, true, null),
        new("-", "-", 2, true, null),
        new("*", "*", 2, true, null),
        new("/", "/", 2, true, null),
        new("%", "%", 2, true, null),
        new("&", "&", 2, true, null),
        new("|", "|", 2, true, null),
        new("^", "^", 2, true, null),
        new("<<", "<<", 2, true, null),
        new(">>", ">>", 2, true, null),
        new("<", "<", 2, false, ">"),
        new("<=", "<=", 2, false, ">="),
        new(">", ">", 2, false, "<"),
        new(">=", ">=", 2, false, "<="),
        new("~", "~", 1, false, null),
        new("!", "!", 1, false, null),
        new("unary -", "-", 1, false, null),
    ];

    /// <summary>The row of that spelling, or null.</summary>
    public static OperatorSymbol? Find(string text) => All.FirstOrDefault(row => row.Text == text);
}
