using Arity.Generator.Helpers;

namespace Arity.Generator.Model;

/// <summary>The C# operators that <c>operator</c> may name.</summary>
public static class OperatorSymbols
{
    /// <summary>The spelling of the minus that takes one operand; a plain minus will do where the schema has one tensor.</summary>
    public const string Negation = "unary -";

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
        new(Negation, "-", 1, false, null),
    ];

    /// <summary>The row of that spelling, or null.</summary>
    public static OperatorSymbol? Find(string text) => All.FirstOrDefault(row => row.Text == text);
}
