using Arity.Generator.Helpers;

namespace Arity.Generator.Rules;

/// <summary>One use of a dtype rule with the environment that it is evaluated in.</summary>
public sealed class DTypeCall(EquatableArray<RuleExpression> operands, DTypeEnvironment environment)
{
    /// <summary>The dtype that integers turn into.</summary>
    public DTypeId DefaultFloat => environment.DefaultFloat;

    /// <summary>The common dtype of all operands, or null when one is dynamic or all are absent.</summary>
    public DTypeValue? Common()
    {
        var values = new List<DTypeValue>();
        foreach (RuleExpression operand in operands)
        {
            if (!TryAdd(operand, values))
                return null;
        }

        return Promotion.Promote(values, DefaultFloat);
    }

    /// <summary>The settled dtype of the first operand, or null.</summary>
    public DTypeId? First()
    {
        var values = new List<DTypeValue>();
        return TryAdd(operands[0], values) && Promotion.Promote(values, DefaultFloat) is DTypeValue value
            ? Promotion.Settle(value, DefaultFloat)
            : null;
    }

    /// <summary>The dtype argument at <paramref name="index"/>, null for None or when there is no such operand.</summary>
    public DTypeId? Explicit(int index) => index < operands.Count ? environment.DTypeOf(operands[index].Name) : null;

    /// <summary>The value of the rule at <paramref name="index"/>, or null when there is no such operand.</summary>
    public DTypeValue? Rule(int index) => index < operands.Count ? DTypeRules.EvaluateNode(operands[index], environment) : null;

    private bool TryAdd(RuleExpression operand, List<DTypeValue> values)
    {
        if (operand.Operands.IsEmpty && environment.Find(operand.Name) is { } found)
        {
            values.AddRange(found);
            return true;
        }

        DTypeValue? nested = DTypeRules.EvaluateNode(operand, environment);
        if (nested is DTypeValue value)
            values.Add(value);
        return nested is not null;
    }
}
