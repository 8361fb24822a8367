namespace Arity.Generator.Rules;

/// <summary>The language of <c>when</c> in a divergence: conditions on dtypes, ranks and constant arguments.</summary>
public static class Conditions
{
    /// <summary>The language's table.</summary>
    public static RuleLanguage Language { get; } = new(
        "condition",
        [
            new("and", 2, [OperandKind.Rule], true, "all conditions hold"),
            new("or", 2, [OperandKind.Rule], true, "at least one condition holds"),
            new("not", 1, [OperandKind.Rule], false, "the condition does not hold"),
            new("boolean", 1, [OperandKind.Argument], false, "the argument's dtype is bool"),
            new("integral", 1, [OperandKind.Argument], false, "the argument's dtype is an integer"),
            new("unsigned", 1, [OperandKind.Argument], false, "the argument's dtype is an unsigned integer"),
            new("signed", 1, [OperandKind.Argument], false, "the argument's dtype is a signed integer"),
            new("floating", 1, [OperandKind.Argument], false, "the argument's dtype is a real floating-point one"),
            new("complex", 1, [OperandKind.Argument], false, "the argument's dtype is complex"),
            new("rank", 2, [OperandKind.Argument, OperandKind.Literal], false, "the tensor has that many dimensions"),
            new("given", 1, [OperandKind.Argument], false, "the caller passes the argument, and not None"),
            new("equals", 2, [OperandKind.Argument, OperandKind.Literal], false, "the argument is that constant"),
        ],
        []);
}
