using Arity.Generator.Helpers;
using Arity.Generator.Model;

namespace Arity.Generator.Rules;

/// <summary>A node of a rule as written, with its place; <see cref="ToExpression"/> forgets the place.</summary>
/// <param name="Name">A rule, an argument, a dtype or a literal.</param>
/// <param name="Span">The name's place.</param>
/// <param name="Operands">What stands in parentheses.</param>
public sealed record RuleSyntax(string Name, RelativeSpan Span, EquatableArray<RuleSyntax> Operands)
{
    /// <summary>The node without places.</summary>
    public RuleExpression ToExpression() => new(Name, Operands.Select(operand => operand.ToExpression()).ToEquatableArray());
}
