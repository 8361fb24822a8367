using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Arity.Tool.Checking;

/// <summary>A declaration file as the generator wants it.</summary>
internal sealed class DeclarationText(string path) : AdditionalText
{
    public override string Path { get; } = path;

    public override SourceText GetText(CancellationToken cancellationToken = default)
        => SourceText.From(File.ReadAllText(Path), Encoding.UTF8);
}
