using System.Collections.Immutable;
using Arity.Generator.Diagnostics;
using Arity.Generator.Helpers;
using Arity.Generator.Model;
using Microsoft.CodeAnalysis;

namespace Arity.Generator.Pipeline;

/// <summary>Everything that is wrong, with what it takes to find its lines and columns.</summary>
/// <param name="Files">All declaration files.</param>
/// <param name="Problems">What is wrong with entries by themselves.</param>
/// <param name="Cross">What is wrong between entries.</param>
/// <param name="Spans">The fields of all entries.</param>
public sealed record DiagnosticReport(
    ImmutableArray<SplitFile> Files,
    ImmutableArray<EntryProblems> Problems,
    EquatableArray<CrossDiagnostic> Cross,
    ImmutableArray<EntrySpans> Spans)
{
    /// <summary>The diagnostics by file and place.</summary>
    public IEnumerable<Diagnostic> Create() => Files.SelectMany(file => Outside(file).Concat(Inside(file)).Concat(Between(file))
        .OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start));

    private static IEnumerable<Diagnostic> Outside(SplitFile file)
        => file.Content.Diagnostics.Select(info => DiagnosticFactory.Create(info, file.Path, file.Text, 0));

    private IEnumerable<Diagnostic> Inside(SplitFile file)
    {
        ILookup<string, EntryProblems> byText = Problems.ToLookup(problems => problems.Text);
        return file.Content.Entries.SelectMany(entry => byText[entry.Text]
            .SelectMany(problems => (IEnumerable<DiagnosticInfo>)problems.Diagnostics).Distinct()
            .Select(info => DiagnosticFactory.Create(info, file.Path, file.Text, entry.Offset)));
    }

    private IEnumerable<Diagnostic> Between(SplitFile file)
    {
        foreach (CrossDiagnostic problem in Cross.Where(problem => problem.Entry.File == file.Path))
        {
            EntryChunk entry = file.Content.Entries[problem.Entry.Index];
            SpanTable spans = Spans.FirstOrDefault(s => s.Text == entry.Text)?.Spans ?? SpanTable.Empty;
            yield return DiagnosticFactory.Create(problem.At(spans), file.Path, file.Text, entry.Offset);
        }
    }
}
