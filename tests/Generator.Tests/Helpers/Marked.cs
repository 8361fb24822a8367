using Arity.Generator.Validation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Arity.Generator.Tests.Helpers;

/// <summary>YAML in which <c>⟦</c> and <c>⟧</c> mark where a diagnostic is expected.</summary>
public sealed class Marked
{
    public Marked(string marked)
    {
        int start = marked.IndexOf('⟦');
        int end = marked.IndexOf('⟧') - 1;
        Text = SourceText.From(marked.Replace("⟦", "").Replace("⟧", ""));
        Span = start < 0 ? null : TextSpan.FromBounds(start, end);
    }

    public SourceText Text { get; }

    public TextSpan? Span { get; }

    public static string Show(Diagnostic diagnostic, SourceText text) =>
        $"{diagnostic.Id} {diagnostic.Location.GetLineSpan()} '{text.ToString(diagnostic.Location.SourceSpan)}': {diagnostic.GetMessage()}";

    public static IReadOnlyList<Diagnostic> Check(string operators, string? derivatives = null) =>
        DeclarationChecker.Check(SourceText.From(operators), derivatives is null ? null : SourceText.From(derivatives));
}
