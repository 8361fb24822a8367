using Arity.Generator.Helpers;

namespace Arity.Generator.Model;

/// <summary>A diagnostic about two entries, reported at one of them.</summary>
/// <param name="Entry">The entry to report it at.</param>
/// <param name="Path">The field to report it at; its place is found in the entry's <see cref="SpanTable"/>.</param>
/// <param name="Id">The descriptor's id.</param>
/// <param name="Arguments">What fills the message's holes.</param>
public sealed record CrossDiagnostic(EntryKey Entry, string Path, string Id, EquatableArray<string> Arguments)
{
    /// <summary>The diagnostic with its place.</summary>
    public DiagnosticInfo At(SpanTable spans) => new(Id, spans.ValueOf(Path), Arguments);
}
