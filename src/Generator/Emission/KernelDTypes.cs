using Arity.Generator.Rules;

namespace Arity.Generator.Emission;

/// <summary>Which element types the generic arguments of a kernel take.</summary>
public static class KernelDTypes
{
    /// <summary>The dtype of a rule when every tensor has dtype <paramref name="input"/> and no dtype argument is given.</summary>
    public static DTypeId Evaluate(RuleExpression rule, DTypeId input)
    {
        DTypeId operand = rule.Operands.Count > 0 ? Evaluate(rule.Operands[0], input) : input;
        DTypeKindId kind = DTypes.Info(operand).Kind;
        return rule.Name switch
        {
            "float" or "mean" => kind >= DTypeKindId.Float ? operand : DTypeId.Float32,
            "real" => operand switch { DTypeId.Complex64 => DTypeId.Float32, DTypeId.Complex128 => DTypeId.Float64, _ => operand },
            "complex" => kind == DTypeKindId.Complex ? operand : operand == DTypeId.Float64 ? DTypeId.Complex128 : DTypeId.Complex64,
            "accumulate" => kind switch
            {
                DTypeKindId.Bool or DTypeKindId.Signed => DTypeId.Int64,
                DTypeKindId.Unsigned => DTypeId.UInt64,
                _ => operand,
            },
            _ when rule.Operands.Count == 0 && DTypes.Find(rule.Name) is { } named => named.Id,
            _ => operand,
        };
    }

    /// <summary>The type that operator structs compute in: float for the two 16-bit floats, which drivers cast in blocks.</summary>
    public static DTypeId Operation(DTypeId dtype) => dtype is DTypeId.Float16 or DTypeId.BFloat16 ? DTypeId.Float32 : dtype;
}
