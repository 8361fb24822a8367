using Arity.Generator.Helpers;

namespace Arity.Generator.Rules;

/// <summary>The shape rules: adding one is adding a row (and its function to <see cref="ShapeFunctions"/>).</summary>
public static class ShapeRules
{
    private static readonly EquatableArray<ShapeRule> Rows =
    [
        new(new("same", 1, [OperandKind.Shaped], false, "the operand's shape"), call => call.Shape(0)),
        new(new("broadcast", 1, [OperandKind.ShapedMany], true, "the operands' common shape under broadcasting"),
            ShapeFunctions.Broadcast),
        new(new("reduce", 2, [OperandKind.Shaped, OperandKind.Axes, OperandKind.Flag], false,
            "the operand's shape without the axes, which stay with length 1 if the flag is true; None stands for all axes"),
            AxisFunctions.Reduce),
        new(new("scan", 2, [OperandKind.Shaped, OperandKind.Axes], false, "the operand's shape; flat if the axis is None"),
            AxisFunctions.Scan),
        new(new("matmul", 2, [OperandKind.Shaped, OperandKind.Shaped], false, "the matrix product's shape, batch dimensions broadcast"),
            ShapeFunctions.MatMul),
        new(new("permute", 2, [OperandKind.Shaped, OperandKind.Axes], false, "the operand's shape in that order; reversed if None"),
            AxisFunctions.Permute),
        new(new("stack", 2, [OperandKind.Tensors, OperandKind.Axes], false, "the tensors' shape with their number inserted at the axis"),
            JoinFunctions.Stack),
        new(new("concatenate", 2, [OperandKind.Tensors, OperandKind.Axes], false,
            "the tensors' shape, summed along the axis; flat if None"),
            JoinFunctions.Concatenate),
        new(new("arg", 1, [OperandKind.Lengths], false, "the argument's lengths"), ShapeFunctions.FromArgument),
        new(new("scalar", 0, [], false, "the empty shape"), _ => ShapeValue.Of()),
        new(new(RuleExpression.Dynamic, 0, [], false, "known only after the operator has run"), _ => ShapeValue.Unknown),
        new(new(RuleExpression.Method, 1, [OperandKind.MethodName], false,
            "what a static C# method computes from the operator's arguments"),
            _ => ShapeValue.Unknown),
    ];

    /// <summary>The language's table.</summary>
    public static RuleLanguage Language { get; } = new("shape", Rows.Select(row => row.Definition).ToEquatableArray(), []);

    /// <summary>The shape that a checked rule gives.</summary>
    public static ShapeOutcome Evaluate(RuleExpression rule, IReadOnlyDictionary<string, ShapeArgument> arguments)
    {
        ShapeRule row = Rows.First(candidate => candidate.Definition.Name == rule.Name);
        if (rule.Name == RuleExpression.Method)
            return ShapeValue.Unknown;
        var call = new ShapeCall(rule.Operands, arguments);
        return call.Prepare() ?? row.Evaluate(call);
    }
}
