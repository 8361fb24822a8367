using System.Collections.Immutable;
using Arity.Generator.Bodies;
using Arity.Generator.Emission;
using Arity.Generator.Helpers;
using Arity.Generator.Model;
using Arity.Generator.Pipeline;
using Arity.Generator.Reading;
using Microsoft.CodeAnalysis;

namespace Arity.Generator;

/// <summary>Generates operators from Operators.yaml and derivatives.yaml. docs/generator-pipeline.md explains the steps.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class OperatorGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var options = context.AnalyzerConfigOptionsProvider.Combine(context.ParseOptionsProvider)
            .Select(OptionsReader.Read).WithTrackingName(TrackingNames.Options);
        var operatorFiles = Files(context, OperatorReader.FileName, TrackingNames.OperatorFiles);
        var derivativeFiles = Files(context, DerivativeReader.FileName, TrackingNames.DerivativeFiles);
        var bothFiles = operatorFiles.Combine(derivativeFiles);

        var operators = Entries(operatorFiles, TrackingNames.OperatorEntries)
            .Select(OperatorEntry.Parse).WithTrackingName(TrackingNames.Operators);
        var derivatives = Entries(derivativeFiles, TrackingNames.DerivativeEntries)
            .Select(DerivativeEntry.Parse).WithTrackingName(TrackingNames.Derivatives);

        var order = operatorFiles.Combine(operators.Collect()).Select(CrossCheck.Operators);
        var cross = order.Combine(derivativeFiles.Combine(derivatives.Collect()).Select(CrossCheck.Derivatives))
            .Select(CrossCheck.Validate).WithTrackingName(TrackingNames.CrossChecks);
        var rejected = cross.Combine(bothFiles).Select(RejectedEntries.Create).WithTrackingName(TrackingNames.Rejected);

        var analyzed = Analyze(operators, derivatives, options);
        var sound = analyzed.Combine(rejected.Combine(options))
            .Where(static pair => pair.Left.IsSound && !pair.Right.Left.Rejects(pair.Left) && pair.Right.Right.CanBeCompiled)
            .Select(static (pair, _) => pair.Left);
        var declarations = sound.Select(static (analyzed, _) => analyzed.Declaration).WithTrackingName(TrackingNames.Surface);
        var implementations = sound.Combine(bothFiles.Select(EntryPlaces.Create))
            .Select(ImplementationInput.Create).WithTrackingName(TrackingNames.Implementation);
        var index = declarations.Select(IndexBuilder.Row).Collect().Combine(order)
            .Select(IndexBuilder.Create).WithTrackingName(TrackingNames.Index);

        var bodies = context.AdditionalTextsProvider.Where(PtxBodyFileName.Is).Combine(options)
            .Select(CheckedBody.Read).WithTrackingName(TrackingNames.BodyFiles);
        var misfits = Compare(operators, bodies, options);

        context.RegisterSourceOutput(declarations.Combine(options), EmitSurface);
        RegisterCuda(context, declarations.Combine(options), options);
        context.RegisterImplementationSourceOutput(implementations.Combine(options), EmitImplementation);
        context.RegisterImplementationSourceOutput(index.Combine(options), EmitIndex);
        context.RegisterSourceOutput(bothFiles.Combine(options), LanguageCheck.Report);
        context.RegisterSourceOutput(bodies, CheckedBody.Report);
        context.RegisterSourceOutput(Diagnose(bothFiles, operators, derivatives, analyzed, misfits, cross), Report);
    }

    private static void RegisterCuda(
        IncrementalGeneratorInitializationContext context,
        IncrementalValuesProvider<(OperatorDeclaration Declaration, GeneratorOptions Options)> declarations,
        IncrementalValueProvider<GeneratorOptions> options)
    {
        var cuda = declarations
            .Where(static pair => pair.Options.Cuda && pair.Declaration.Kernels.Any(kernel => kernel.Backend == "cuda"))
            .WithTrackingName(TrackingNames.Cuda);
        var names = cuda.Select(static (pair, _) => OperatorContext.BaseNameOf(pair.Declaration)).Collect();
        context.RegisterImplementationSourceOutput(cuda, EmitCuda);
        context.RegisterImplementationSourceOutput(names.Combine(options), EmitCudaIndex);
    }

    private static IncrementalValueProvider<ImmutableArray<SplitFile>> Files(
        IncrementalGeneratorInitializationContext context, string name, string step)
        => context.AdditionalTextsProvider.Where(file => SplitFile.IsNamed(file, name))
            .Select(SplitFile.Read).WithTrackingName(step).Collect();

    private static IncrementalValuesProvider<string> Entries(IncrementalValueProvider<ImmutableArray<SplitFile>> files, string step)
        => files.SelectMany(EntrySlots.Assign)
            .Where(static text => text is not null).Select(static (text, _) => text!).WithTrackingName(step);

    private static IncrementalValuesProvider<AnalyzedOperator> Analyze(
        IncrementalValuesProvider<OperatorEntry> operators,
        IncrementalValuesProvider<DerivativeEntry> derivatives,
        IncrementalValueProvider<GeneratorOptions> options)
    {
        var table = operators.Select(CallTableBuilder.Rows).Collect()
            .Select(CallTableBuilder.Create).WithTrackingName(TrackingNames.CallTable);
        var lookup = derivatives.Collect().Select(DerivativeLookup.Create);
        var joined = operators.Combine(lookup).Select(JoinedOperator.Create).WithTrackingName(TrackingNames.Joined);
        return joined.Combine(table.Combine(options)).Select(AnalyzedOperator.Create).WithTrackingName(TrackingNames.Analyzed);
    }

    private static IncrementalValuesProvider<EntryProblems> Compare(
        IncrementalValuesProvider<OperatorEntry> operators,
        IncrementalValuesProvider<CheckedBody> bodies,
        IncrementalValueProvider<GeneratorOptions> options)
    {
        var table = bodies.Select(static (body, _) => body.Body).Collect()
            .Select(PtxBodyTable.Create).WithTrackingName(TrackingNames.Bodies);
        return operators.Combine(table.Combine(options)).SelectMany(EntryProblems.Of).WithTrackingName(TrackingNames.CudaKernels);
    }

    private static IncrementalValueProvider<DiagnosticReport> Diagnose(
        IncrementalValueProvider<(ImmutableArray<SplitFile> Operators, ImmutableArray<SplitFile> Derivatives)> files,
        IncrementalValuesProvider<OperatorEntry> operators,
        IncrementalValuesProvider<DerivativeEntry> derivatives,
        IncrementalValuesProvider<AnalyzedOperator> analyzed,
        IncrementalValuesProvider<EntryProblems> misfits,
        IncrementalValueProvider<EquatableArray<CrossDiagnostic>> cross)
    {
        var problems = Concat(analyzed.SelectMany(EntryProblems.Of), derivatives.SelectMany(EntryProblems.Of))
            .Combine(misfits.Collect())
            .Select(static (pair, _) => pair.Left.AddRange(pair.Right));
        var spans = Concat(
            operators.Select(static (entry, _) => new EntrySpans(entry.Text, entry.Read.Spans)),
            derivatives.Select(static (entry, _) => new EntrySpans(entry.Text, entry.Read.Spans)));
        return files.Combine(problems).Combine(cross.Combine(spans))
            .Select(static (input, _) => new DiagnosticReport(
                input.Left.Left.Operators.AddRange(input.Left.Left.Derivatives), input.Left.Right, input.Right.Left, input.Right.Right))
            .WithTrackingName(TrackingNames.Diagnostics);
    }

    private static IncrementalValueProvider<ImmutableArray<T>> Concat<T>(
        IncrementalValuesProvider<T> first, IncrementalValuesProvider<T> second)
        => first.Collect().Combine(second.Collect()).Select(static (pair, _) => pair.Left.AddRange(pair.Right));

    private static void EmitSurface(SourceProductionContext context, (OperatorDeclaration Declaration, GeneratorOptions Options) input)
    {
        if (!input.Options.Operators)
            return;
        string text = SurfaceEmitter.Emit(new(input.Declaration, null, input.Options));
        context.AddSource($"{input.Declaration.Schema.FullName}.g.cs", text);
    }

    private static void EmitCuda(SourceProductionContext context, (OperatorDeclaration Declaration, GeneratorOptions Options) input)
    {
        string text = CudaEmitter.Emit(new(input.Declaration, null, input.Options));
        context.AddSource($"{input.Declaration.Schema.FullName}-cuda.g.cs", text);
    }

    private static void EmitCudaIndex(SourceProductionContext context, (ImmutableArray<string> Names, GeneratorOptions Options) input)
    {
        if (!input.Names.IsEmpty)
            context.AddSource("CudaOperatorSource.g.cs", CudaEmitter.Index(input.Names, input.Options));
    }

    private static void EmitImplementation(SourceProductionContext context, (ImplementationInput Input, GeneratorOptions Options) input)
    {
        (ImplementationInput operation, GeneratorOptions options) = input;
        if (!options.Operators)
            return;
        string text = ImplementationEmitter.Emit(new(operation.Declaration, operation.Derivative, options, operation.Locations));
        context.AddSource($"{operation.Declaration.Schema.FullName}-operator.g.cs", text);
    }

    private static void EmitIndex(SourceProductionContext context, (OperatorIndex Index, GeneratorOptions Options) input)
    {
        if (input.Options.Operators && !input.Index.Entries.IsEmpty)
            context.AddSource("OperatorSource.g.cs", SourceEmitter.Emit(input.Index, input.Options));
    }

    private static void Report(SourceProductionContext context, DiagnosticReport report)
    {
        foreach (Diagnostic diagnostic in report.Create())
            context.ReportDiagnostic(diagnostic);
    }
}
