using Arity.Generator.Helpers;

namespace Arity.Generator.Rules;

/// <summary>A node of a rule: <c>name</c> or <c>name(operands)</c>. The table of the rule's language says what the name means.</summary>
/// <param name="Name">A rule, an argument, a dtype or a literal.</param>
/// <param name="Operands">What stands in parentheses; empty for a bare name.</param>
public sealed record RuleExpression(string Name, EquatableArray<RuleExpression> Operands)
{
    /// <summary>The canonical spelling.</summary>
    public override string ToString() => Name == Method
        ? $"{Method} {Operands[0].Name}"
        : Operands.IsEmpty ? Name : $"{Name}({string.Join(", ", Operands)})";

    /// <summary>The rule that names a C# method: <c>method Shapes.Unfold</c>; its one operand is the method's name.</summary>
    public const string Method = "method";

    /// <summary>The rule of results that depend on data.</summary>
    public const string Dynamic = "dynamic";

    /// <summary>Whether nothing can be said before the operator has run.</summary>
    public bool IsDynamic => Name == Dynamic;
}
