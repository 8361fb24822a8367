using System.Collections.Immutable;
using Arity.Generator.Helpers;
using Arity.Generator.Model;

namespace Arity.Generator.Pipeline;

/// <summary>The entries that cross-checks found fault with; an operator whose entry or derivative is among them is not generated.</summary>
/// <param name="Texts">The entries' texts.</param>
public sealed record RejectedEntries(EquatableArray<string> Texts)
{
    /// <summary>Looks up the texts of the reported entries.</summary>
    public static RejectedEntries Create(
        (EquatableArray<CrossDiagnostic> Problems, (ImmutableArray<SplitFile> Operators, ImmutableArray<SplitFile> Derivatives) Files) input,
        CancellationToken cancellation)
    {
        List<string> texts = [];
        foreach (CrossDiagnostic problem in input.Problems)
            foreach (SplitFile file in input.Files.Operators.Concat(input.Files.Derivatives))
                if (file.Path == problem.Entry.File)
                    texts.Add(file.Content.Entries[problem.Entry.Index].Text);
        return new(texts.Distinct().ToEquatableArray());
    }

    /// <summary>Whether nothing may be generated for the operator.</summary>
    public bool Rejects(AnalyzedOperator analyzed) => !Texts.IsEmpty
        && Texts.Any(text => text == analyzed.Joined.Operator.Text || text == analyzed.Joined.Derivative?.Text);
}
