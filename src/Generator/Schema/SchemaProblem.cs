using Arity.Generator.Model;

namespace Arity.Generator.Schema;

/// <summary>A mistake in a schema string.</summary>
/// <param name="Id">The diagnostic's id.</param>
/// <param name="Span">Where it is, counted from the schema's first character.</param>
/// <param name="Message">What was expected and what was found, or the remedy.</param>
public sealed record SchemaProblem(string Id, RelativeSpan Span, string Message);
