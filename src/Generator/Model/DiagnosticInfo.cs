using Arity.Generator.Helpers;

namespace Arity.Generator.Model;

/// <summary>A diagnostic with its place counted from the entry's start, so that it compares by content.</summary>
/// <param name="Id">The descriptor's id.</param>
/// <param name="Span">The place.</param>
/// <param name="Arguments">What fills the message's holes; the first names the operator.</param>
public sealed record DiagnosticInfo(string Id, RelativeSpan Span, EquatableArray<string> Arguments);
