using Microsoft.CodeAnalysis.CSharp;

namespace Arity.Generator.Emission;

/// <summary>Spelling of identifiers and literals in C#.</summary>
public static class Identifiers
{
    /// <summary>The name, with an <c>@</c> where it is a keyword.</summary>
    public static string Escape(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;

    /// <summary>A string literal.</summary>
    public static string Quote(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    /// <summary>A string literal, or <c>null</c>.</summary>
    public static string QuoteOrNull(string? text) => text is null ? "null" : Quote(text);
}
