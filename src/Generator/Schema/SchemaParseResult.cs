using Arity.Generator.Helpers;
using Arity.Generator.Model;

namespace Arity.Generator.Schema;

/// <summary>What parsing a schema string gave.</summary>
/// <param name="Schema">The schema, or null when the text breaks the grammar.</param>
/// <param name="Problems">All problems found; empty for a good schema.</param>
/// <param name="ArgumentSpans">Where each argument stands, counted from the schema's first character.</param>
/// <param name="ReturnSpans">Where each output stands.</param>
public sealed record SchemaParseResult(
    FunctionSchema? Schema,
    EquatableArray<SchemaProblem> Problems,
    EquatableArray<RelativeSpan> ArgumentSpans,
    EquatableArray<RelativeSpan> ReturnSpans);
