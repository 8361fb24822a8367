namespace Arity.Generator.Rules;

/// <summary>One row of <see cref="ShapeRules"/>.</summary>
/// <param name="Definition">The rule's form.</param>
/// <param name="Evaluate">Its value for a call.</param>
public sealed record ShapeRule(RuleDefinition Definition, Func<ShapeCall, ShapeOutcome> Evaluate);
