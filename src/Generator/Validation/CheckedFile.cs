using Arity.Generator.Diagnostics;
using Arity.Generator.Helpers;
using Arity.Generator.Model;
using Arity.Generator.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Arity.Generator.Validation;

/// <summary>A declaration file with all its entries read.</summary>
/// <param name="Text">The file.</param>
/// <param name="Path">Its path in diagnostics.</param>
/// <param name="File">The file cut into entries.</param>
/// <param name="Results">What reading each entry gave.</param>
internal sealed record CheckedFile<TDeclaration, TSummary>(
    SourceText Text,
    string Path,
    DeclarationFile File,
    EquatableArray<ReadResult<TDeclaration, TSummary>> Results)
    where TDeclaration : class
    where TSummary : class
{
    /// <summary>The entries as cross-entry checks see them.</summary>
    public EquatableArray<CrossEntry<TSummary>> Summaries =>
        Results.Select((result, i) => new CrossEntry<TSummary>(new(Path, i), result.Summary)).ToEquatableArray();

    /// <summary>The file's diagnostics by place, with those of the cross-entry checks that belong to it.</summary>
    public IEnumerable<Diagnostic> Diagnose(EquatableArray<CrossDiagnostic> cross)
    {
        var outside = File.Diagnostics.Select(info => DiagnosticFactory.Create(info, Path, Text, 0));
        var inside = Results.SelectMany((result, i) => result.Diagnostics.Select(info => Create(info, i)));
        var between = cross
            .Where(info => info.Entry.File == Path)
            .Select(info => Create(info.At(Results[info.Entry.Index].Spans), info.Entry.Index));
        return outside.Concat(inside).Concat(between).OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start);
    }

    private Diagnostic Create(DiagnosticInfo info, int entry) => DiagnosticFactory.Create(info, Path, Text, File.Entries[entry].Offset);
}
