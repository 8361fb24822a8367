using System.Globalization;
using Arity.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Arity.Generator.Derivatives;

/// <summary>A formula as a syntax tree. Never leaves the transform that analyses it.</summary>
public sealed class ParsedFormula
{
    private const string UnexpectedToken = "CS1073";
    private static readonly CSharpParseOptions Options = new(LanguageVersion.Preview);

    private ParsedFormula(ExpressionSyntax root) => Root = root;

    /// <summary>The expression.</summary>
    public ExpressionSyntax Root { get; }

    /// <summary>Parses a formula, noting every syntax error.</summary>
    public static ParsedFormula Parse(string text, List<FormulaProblem> problems)
    {
        ExpressionSyntax root = SyntaxFactory.ParseExpression(text, options: Options, consumeFullText: true);
        foreach (Diagnostic error in root.GetDiagnostics())
            if (error.Severity == DiagnosticSeverity.Error)
                problems.Add(new(RuleIds.FormulaSyntax, PlaceOf(error, root), [error.GetMessage(CultureInfo.InvariantCulture)]));
        return new ParsedFormula(root);
    }

    /// <summary>Roslyn reports text after the expression's end at its start; it stands in skipped tokens.</summary>
    private static TextSpan PlaceOf(Diagnostic error, ExpressionSyntax root)
    {
        SyntaxTrivia skipped = root.DescendantTrivia().FirstOrDefault(trivia => trivia.IsKind(SyntaxKind.SkippedTokensTrivia));
        return error.Id == UnexpectedToken && !skipped.Span.IsEmpty ? skipped.Span : error.Location.SourceSpan;
    }

    /// <summary>
    /// The simple names that stand for variables or types: not members, argument names or the like, and not declared inside.
    /// </summary>
    public IEnumerable<IdentifierNameSyntax> FreeNames()
    {
        HashSet<string> declared = [.. Root.DescendantNodesAndSelf().Select(DeclaredName).OfType<string>()];
        return Root.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>()
            .Where(name => !name.IsVar && !IsPartOfAnother(name) && !declared.Contains(name.Identifier.ValueText));
    }

    private static string? DeclaredName(SyntaxNode node) => node switch
    {
        ParameterSyntax parameter => parameter.Identifier.ValueText,
        SingleVariableDesignationSyntax designation => designation.Identifier.ValueText,
        _ => null,
    };

    private static bool IsPartOfAnother(IdentifierNameSyntax name) => name.Parent switch
    {
        MemberAccessExpressionSyntax access => access.Name == name,
        MemberBindingExpressionSyntax or NameColonSyntax or NameEqualsSyntax or ExpressionColonSyntax => true,
        QualifiedNameSyntax qualified => qualified.Right == name,
        AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } assignment => assignment.Left == name,
        InvocationExpressionSyntax invocation => invocation.Expression == name && name.Identifier.ValueText == "nameof",
        _ => false,
    };
}
