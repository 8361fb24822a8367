using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Arity.Repository.Tests;

/// <summary>A C# file, parsed.</summary>
internal sealed record SourceFile(string Path, string[] Lines, CompilationUnitSyntax Root)
{
    /// <summary>Every C# file of the shipped projects.</summary>
    public static IReadOnlyList<SourceFile> Shipped { get; } = [.. Repository.Files("src", "*.cs").Select(Parse)];

    public IEnumerable<MemberDeclarationSyntax> TopLevelTypes =>
        Root.DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
            .OfType<MemberDeclarationSyntax>()
            .Where(member => member is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax);

    /// <summary>Methods, constructors, operators, accessors and local functions with a body, and their lines.</summary>
    public IEnumerable<(string Name, int Lines)> Functions =>
        Root.DescendantNodes()
            .Where(node => node is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or LocalFunctionStatementSyntax)
            .Where(node => node.DescendantNodes().Any(child => child is BlockSyntax or ArrowExpressionClauseSyntax))
            .Select(node => (NameOf(node), LinesOf(node)));

    public int LineOf(SyntaxToken token) => token.GetLocation().GetLineSpan().StartLinePosition.Line + 1;

    private static SourceFile Parse(string path)
    {
        string text = Repository.Read(path);
        var options = new CSharpParseOptions(LanguageVersion.Preview, preprocessorSymbols: ["NET"]);
        return new(path, text.TrimEnd('\n').Split('\n'), CSharpSyntaxTree.ParseText(text, options).GetCompilationUnitRoot());
    }

    private static string NameOf(SyntaxNode node) => node switch
    {
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        ConstructorDeclarationSyntax constructor => constructor.Identifier.ValueText,
        OperatorDeclarationSyntax operation => "operator " + operation.OperatorToken.ValueText,
        LocalFunctionStatementSyntax local => local.Identifier.ValueText,
        AccessorDeclarationSyntax accessor => accessor.Keyword.ValueText,
        _ => node.Kind().ToString(),
    };

    /// <summary>From the first line of the signature to the last of the body: comments and attributes above do not count.</summary>
    private static int LinesOf(SyntaxNode node)
    {
        SyntaxToken first = node.ChildNodesAndTokens().First(child => !child.IsKind(SyntaxKind.AttributeList)) is { IsToken: true } child
            ? child.AsToken()
            : node.ChildNodes().First(child => child is not AttributeListSyntax).GetFirstToken();
        FileLinePositionSpan end = node.GetLocation().GetLineSpan();
        return end.EndLinePosition.Line - first.GetLocation().GetLineSpan().StartLinePosition.Line + 1;
    }
}
