using System.Collections.Immutable;
using Arity.Generator.Helpers;
using Arity.Generator.Model;

namespace Arity.Generator.Pipeline;

/// <summary>The entries that cross-checks found fault with; an operator whose entry or derivative is among them is not generated.</summary>
/// <param name="Texts">The entries' texts.</param>
/// <param name="All">Whether a file is wrong outside of its entries, so that nobody knows what it declares.</param>
public sealed record RejectedEntries(EquatableArray<string> Texts, bool All)
{
    /// <summary>Looks up the texts of the reported entries.</summary>
    public static RejectedEntries Create(
        (EquatableArray<CrossDiagnostic> Problems,
            (ImmutableArray<SplitFile> Operators, ImmutableArray<SplitFile> Derivatives) Files) input,
        CancellationToken cancellation)
    {
        List<SplitFile> files = [.. input.Files.Operators, .. input.Files.Derivatives];
        List<string> texts = [];
        foreach (CrossDiagnostic problem in input.Problems)
            foreach (SplitFile file in files)
                if (file.Path == problem.Entry.File)
                    texts.Add(file.Content.Entries[problem.Entry.Index].Text);
        return new(texts.Distinct().ToEquatableArray(), files.Any(file => !file.Content.Diagnostics.IsEmpty));
    }

    /// <summary>Whether nothing may be generated for the operator.</summary>
    public bool Rejects(AnalyzedOperator analyzed) => All
        || Texts.Any(text => text == analyzed.Joined.Operator.Text || text == analyzed.Joined.Derivative?.Text);
}
