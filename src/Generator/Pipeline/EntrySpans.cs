using Arity.Generator.Model;

namespace Arity.Generator.Pipeline;

/// <summary>Where the fields of an entry stand.</summary>
/// <param name="Text">The entry's text.</param>
/// <param name="Spans">The fields, counted from its dash.</param>
public sealed record EntrySpans(string Text, SpanTable Spans);
