using Arity.Generator.Helpers;
using Arity.Generator.Rules;
using Arity.Generator.Schema;

namespace Arity.Generator.Emission;

/// <summary>Writes rules as C#: a rule <c>name(operands)</c> is a call of the runtime's method of that name.</summary>
public sealed class RuleText
{
    private readonly OperatorContext _context;

    /// <summary>Writes the rules of an operator.</summary>
    public RuleText(OperatorContext context) => _context = context;

    /// <summary>The tensor arguments that a rule names, in order and once each.</summary>
    public IReadOnlyList<CSharpParameter> TensorsOf(RuleExpression rule)
        => [.. Leaves(rule).Select(Find).OfType<CSharpParameter>().Where(parameter => parameter.IsTensor).Distinct()];

    /// <summary>A dtype rule as an expression.</summary>
    public string DType(RuleExpression rule) => rule.Name switch
    {
        RuleExpression.Method => MethodCall(rule),
        "arg" when rule.Operands.Count == 2 => $"{DType(rule.Operands[0])} ?? {DType(rule.Operands[1])}",
        "arg" or "same" => DType(rule.Operands[0]),
        "promote" => Promote([.. rule.Operands]),
        "default_float" => "DefaultDType.Float",
        "default_complex" => "DefaultDType.Complex",
        _ when rule.Operands.Count > 0 => $"DTypeRules.{Names.ToPascalCase(rule.Name)}({string.Join(", ", rule.Operands.Select(DType))})",
        _ when DTypes.Find(rule.Name) is { } dtype => DTypeText.Member(dtype.Id),
        _ => Operand(rule.Name, ".DType"),
    };

    /// <summary>The dtype that all tensors named by a rule promote to, or null when it names none.</summary>
    public string? Key(RuleExpression rule)
    {
        IReadOnlyList<CSharpParameter> tensors = TensorsOf(rule);
        return tensors.Count == 0 ? null : Promote([.. tensors.Select(t => new RuleExpression(t.SchemaName, []))]);
    }

    /// <summary>A shape rule as an expression.</summary>
    public string Shape(RuleExpression rule) => rule.Name switch
    {
        RuleExpression.Method => MethodCall(rule),
        "same" => Operand(rule.Operands[0].Name, ".Shape"),
        "broadcast" when TensorsOf(rule) is [var alone] => alone.Name + ".Shape",
        "broadcast" => $"ShapeRules.Broadcast({_context.QuotedName}, {string.Join(", ", TensorsOf(rule).Select(t => t.Name))})",
        "arg" => Operand(rule.Operands[0].Name, ""),
        "scalar" => "default(Shape)",
        "matmul" => ShapeCall("MatMul", rule),
        _ => ShapeCall(Names.ToPascalCase(rule.Name), rule),
    };

    private string ShapeCall(string method, RuleExpression rule)
        => $"ShapeRules.{method}({string.Join(", ", rule.Operands.Select(ShapeOperand).Prepend(_context.QuotedName))})";

    private string ShapeOperand(RuleExpression operand) => operand.Operands.Count > 0 ? Shape(operand) : Operand(operand.Name, "");

    private string MethodCall(RuleExpression rule) => $"{rule.Operands[0].Name}({_context.ArgumentList})";

    private string Operand(string name, string property)
    {
        CSharpParameter? parameter = Find(name);
        return parameter is null ? name : parameter.IsTensor ? parameter.Name + property : parameter.Name;
    }

    /// <summary>All tensors at once, as promotion in pairs depends on their order; then C# numbers, which yield to tensors.</summary>
    private string Promote(IReadOnlyList<RuleExpression> operands)
    {
        ILookup<bool, RuleExpression> byWeakness = operands.ToLookup(operand => Find(operand.Name) is { Kind: ArgumentKind.Scalar });
        return byWeakness[true].Select(operand => Find(operand.Name)!).Aggregate(PromoteTensors([.. byWeakness[false]]), (dtype, scalar) =>
            scalar.IsOptional ? $"({scalar.Name}?.ResultWith({dtype}) ?? {dtype})" : $"{scalar.Name}.ResultWith({dtype})");
    }

    private string PromoteTensors(IReadOnlyList<RuleExpression> operands)
    {
        CSharpParameter?[] tensors = [.. operands.Select(operand => Find(operand.Name))];
        bool isSimple = operands.Count <= 3 && tensors.All(tensor => tensor is null or { IsPlainTensor: true });
        if (operands.Count == 1 && isSimple)
            return DType(operands[0]);
        if (isSimple || tensors.Any(tensor => tensor is null))
            return $"DTypeRules.Promote({string.Join(", ", operands.Select(DType))})";
        return $"DTypeRules.Promote({_context.QuotedName}, {OperatorContext.List([.. tensors.OfType<CSharpParameter>()])})";
    }

    private CSharpParameter? Find(string name) => _context.Parameters.FirstOrDefault(p => p.SchemaName == name);

    private static IEnumerable<string> Leaves(RuleExpression rule)
        => rule.Operands.Count == 0 ? [rule.Name] : rule.Operands.SelectMany(Leaves);
}
