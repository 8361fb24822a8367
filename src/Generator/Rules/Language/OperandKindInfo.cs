using Arity.Generator.Helpers;
using Arity.Generator.Schema;

namespace Arity.Generator.Rules;

/// <summary>One row of <see cref="OperandKinds"/>.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Description">What a message says the operand must be.</param>
/// <param name="Arguments">The arguments that fit.</param>
/// <param name="AcceptsRule">Whether a nested rule fits.</param>
public sealed record OperandKindInfo(OperandKind Kind, string Description, EquatableArray<ArgumentKind> Arguments, bool AcceptsRule);
