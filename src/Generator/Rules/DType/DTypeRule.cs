namespace Arity.Generator.Rules;

/// <summary>One row of <see cref="DTypeRules"/>.</summary>
/// <param name="Definition">The rule's form.</param>
/// <param name="Evaluate">Its value for a call; null when it cannot be known, or when all its operands are absent.</param>
public sealed record DTypeRule(RuleDefinition Definition, Func<DTypeCall, DTypeValue?> Evaluate);
