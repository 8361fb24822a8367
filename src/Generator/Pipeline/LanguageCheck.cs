using System.Collections.Immutable;
using Arity.Generator.Diagnostics;
using Arity.Generator.Emission;
using Arity.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Arity.Generator.Pipeline;

/// <summary>Says once, instead of hundreds of syntax errors, that the project's C# is too old for generated code.</summary>
public static class LanguageCheck
{
    /// <summary>Reports it at the beginning of the first file of declarations.</summary>
    public static void Report(
        SourceProductionContext context,
        ((ImmutableArray<SplitFile> Operators, ImmutableArray<SplitFile> Derivatives) Files, GeneratorOptions Options) input)
    {
        SplitFile? file = input.Files.Operators.Concat(input.Files.Derivatives).FirstOrDefault();
        if (file is null || input.Options.CanBeCompiled)
            return;
        string[] arguments = [Path.GetFileName(file.Path), input.Options.LanguageVersion.ToDisplayString()];
        var info = new DiagnosticInfo(RuleIds.LanguageVersion, default, [.. arguments]);
        context.ReportDiagnostic(DiagnosticFactory.Create(info, file.Path, file.Text, 0));
    }
}
