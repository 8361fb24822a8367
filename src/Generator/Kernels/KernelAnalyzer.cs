using System.Collections.Immutable;
using Arity.Generator.Diagnostics;
using Arity.Generator.Emission;
using Arity.Generator.Model;
using Arity.Generator.Pipeline;
using Arity.Generator.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Arity.Generator.Kernels;

/// <summary>
/// Reports at its YAML line a kernel that does not exist or does not fit. It needs symbols, which the generator must not look at.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class KernelAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(
        DiagnosticFactory.DescriptorOf(RuleIds.KernelMissing), DiagnosticFactory.DescriptorOf(RuleIds.KernelForm));

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationAction(Analyze);
    }

    private static void Analyze(CompilationAnalysisContext context)
    {
        GeneratorOptions options = OptionsReader.Read(
            context.Options.AnalyzerConfigOptionsProvider, ((CSharpCompilation)context.Compilation).LanguageVersion);
        var finder = new KernelFinder(context.Compilation, options);
        foreach (AdditionalText text in context.Options.AdditionalFiles)
        {
            if (!SplitFile.IsNamed(text, OperatorReader.FileName))
                continue;
            SplitFile file = SplitFile.Read(text, context.CancellationToken);
            foreach (EntryChunk entry in file.Content.Entries)
            {
                context.CancellationToken.ThrowIfCancellationRequested();
                var read = OperatorReader.Read(entry.Text);
                if (read.Declaration is not { } declaration)
                    continue;
                foreach (KernelProblem problem in finder.Check(new(declaration, null, options)))
                    context.ReportDiagnostic(DiagnosticFactory.Create(
                        new(problem.Id, read.Spans.ValueOf($"kernels.{problem.Kernel.Backend}"),
                            [declaration.Schema.FullName, problem.Kernel.Name, problem.Remedy]),
                        file.Path, file.Text, entry.Offset));
            }
        }
    }
}
