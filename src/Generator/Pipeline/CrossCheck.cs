using System.Collections.Immutable;
using Arity.Generator.Helpers;
using Arity.Generator.Model;
using Arity.Generator.Validation;

namespace Arity.Generator.Pipeline;

/// <summary>Runs the checks between entries over their summaries in source order.</summary>
public static class CrossCheck
{
    /// <summary>The summaries of the operators in source order.</summary>
    public static EquatableArray<CrossEntry<OperatorSummary>> Operators(
        (ImmutableArray<SplitFile> Files, ImmutableArray<OperatorEntry> Entries) read, CancellationToken cancellation)
        => InOrder(read.Files, read.Entries.GroupBy(e => e.Text).ToDictionary(g => g.Key, g => g.First().Read.Summary));

    /// <summary>The summaries of the derivatives in source order.</summary>
    public static EquatableArray<CrossEntry<DerivativeSummary>> Derivatives(
        (ImmutableArray<SplitFile> Files, ImmutableArray<DerivativeEntry> Entries) read, CancellationToken cancellation)
        => InOrder(read.Files, read.Entries.GroupBy(e => e.Text).ToDictionary(g => g.Key, g => g.First().Read.Summary));

    /// <summary>Everything that is wrong between entries.</summary>
    public static EquatableArray<CrossDiagnostic> Validate(
        (EquatableArray<CrossEntry<OperatorSummary>> Operators, EquatableArray<CrossEntry<DerivativeSummary>> Derivatives) summaries,
        CancellationToken cancellation)
        => CrossValidator.Validate(summaries.Operators, summaries.Derivatives);

    private static EquatableArray<CrossEntry<TSummary>> InOrder<TSummary>(
        ImmutableArray<SplitFile> files, Dictionary<string, TSummary?> summaries)
        where TSummary : class
    {
        List<CrossEntry<TSummary>> all = [];
        foreach (SplitFile file in files)
            for (int i = 0; i < file.Content.Entries.Count; i++)
                all.Add(new(new(file.Path, i), summaries[file.Content.Entries[i].Text]));
        return all.ToEquatableArray();
    }
}
