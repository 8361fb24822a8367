using System.Collections.Immutable;
using Arity.Generator.Bodies;
using Arity.Generator.Emission;
using Arity.Generator.Helpers;
using Arity.Generator.Model;

namespace Arity.Generator.Pipeline;

/// <summary>What is wrong with one entry by itself.</summary>
/// <param name="Text">The entry's text, by which its position is found.</param>
/// <param name="Diagnostics">The diagnostics, counted from the entry's dash.</param>
public sealed record EntryProblems(string Text, EquatableArray<DiagnosticInfo> Diagnostics)
{
    /// <summary>What reading and analysing an operator found, at the operator's entry and at the derivative's.</summary>
    public static ImmutableArray<EntryProblems> Of(AnalyzedOperator analyzed, CancellationToken cancellation)
    {
        OperatorEntry entry = analyzed.Joined.Operator;
        return Some(
            new(entry.Text, entry.Read.Diagnostics.Concat(analyzed.OperatorDiagnostics).ToEquatableArray()),
            new(analyzed.Joined.Derivative?.Text ?? "", analyzed.FormulaDiagnostics));
    }

    /// <summary>What reading a derivative found.</summary>
    public static ImmutableArray<EntryProblems> Of(DerivativeEntry entry, CancellationToken cancellation)
        => Some(new EntryProblems(entry.Text, entry.Read.Diagnostics));

    /// <summary>What comparing an operator with its PTX body found.</summary>
    public static ImmutableArray<EntryProblems> Of(
        (OperatorEntry Entry, (PtxBodyTable Bodies, GeneratorOptions Options) Project) input, CancellationToken cancellation)
    {
        (PtxBodyTable bodies, GeneratorOptions options) = input.Project;
        var found = options.Cuda && input.Entry.Read.Declaration is { } declaration
            ? CudaKernelChecker.Check(declaration, input.Entry.Read.Spans, bodies, options)
            : [];
        return Some(new EntryProblems(input.Entry.Text, found));
    }

    private static ImmutableArray<EntryProblems> Some(params EntryProblems[] all)
        => ImmutableArray.CreateRange(all.Where(problems => !problems.Diagnostics.IsEmpty));
}
