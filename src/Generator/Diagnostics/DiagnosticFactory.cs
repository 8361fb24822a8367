using Arity.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Arity.Generator.Diagnostics;

/// <summary>Turns position-free diagnostics into Roslyn's, at their line and column of the YAML file.</summary>
public static class DiagnosticFactory
{
    private static readonly Dictionary<string, DiagnosticDescriptor> Descriptors =
        DiagnosticDescriptors.All.ToDictionary(rule => rule.Id, rule => new DiagnosticDescriptor(
            rule.Id, rule.Title, rule.Message, rule.Category, DiagnosticSeverity.Error, true, helpLinkUri: rule.HelpLink));

    /// <summary>The Roslyn descriptor of an id.</summary>
    public static DiagnosticDescriptor DescriptorOf(string id) => Descriptors[id];

    /// <summary>Makes a diagnostic.</summary>
    /// <param name="info">What is wrong.</param>
    /// <param name="path">The file's path, exactly as the compiler knows it.</param>
    /// <param name="text">The file.</param>
    /// <param name="offset">The position of the entry in the file; 0 for a diagnostic outside entries.</param>
    public static Diagnostic Create(DiagnosticInfo info, string path, SourceText text, int offset)
    {
        int start = Math.Min(offset + info.Span.Start, text.Length);
        var span = new TextSpan(start, Math.Min(info.Span.Length, text.Length - start));
        object[] arguments = [.. info.Arguments];
        return Diagnostic.Create(DescriptorOf(info.Id), Location.Create(path, span, text.Lines.GetLinePositionSpan(span)), arguments);
    }
}
