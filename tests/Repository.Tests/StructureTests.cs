using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Arity.Repository.Tests;

public sealed class StructureTests
{
    [Test]
    public void Each_shipped_file_has_at_most_one_top_level_type()
    {
        var crowded = SourceFile.Shipped.Where(file => file.TopLevelTypes.Count() > 1).Select(file => file.Path);
        Assert.That(crowded, Is.Empty);
    }

    [Test]
    public void Namespaces_are_file_scoped()
    {
        var blocks = SourceFile.Shipped
            .Where(file => file.Root.DescendantNodes(node => node is CompilationUnitSyntax).OfType<NamespaceDeclarationSyntax>().Any())
            .Select(file => file.Path);
        Assert.That(blocks, Is.Empty);
    }

    [Test]
    public void Nothing_in_the_runtime_outside_Kernels_names_the_cpu_backend()
    {
        var names = SourceFile.Shipped
            .Where(file => file.Path.StartsWith("src/Runtime/", StringComparison.Ordinal))
            .Where(file => !file.Path.StartsWith("src/Runtime/Kernels/", StringComparison.Ordinal))
            .SelectMany(file => file.Root.DescendantTokens().Where(NamesCpu).Select(token => $"{file.Path}({file.LineOf(token)}): {token}"));
        Assert.That(names, Is.Empty);
    }

    [Test]
    public void The_scan_for_backends_sees_a_use_of_one()
    {
        var tokens = CSharpSyntaxTree.ParseText("using Arity.Kernels.Cpu; var x = Find(\"cpu\"); // Cpu").GetRoot().DescendantTokens();
        Assert.That(tokens.Count(NamesCpu), Is.EqualTo(2));
    }

    private static bool NamesCpu(SyntaxToken token) =>
        token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText.Contains("Cpu", StringComparison.Ordinal)
        || token.IsKind(SyntaxKind.StringLiteralToken) && token.ValueText == "cpu";
}
