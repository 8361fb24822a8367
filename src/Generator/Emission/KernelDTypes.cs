using Arity.Generator.Rules;

namespace Arity.Generator.Emission;

/// <summary>Which element types the generic arguments of a kernel take.</summary>
public static class KernelDTypes
{
    /// <summary>
    /// The dtype of a rule when every tensor has dtype <paramref name="input"/>. A dtype argument is left out, except of operators that
    /// take no tensor: there it is <paramref name="input"/>.
    /// </summary>
    public static DTypeId Evaluate(OperatorContext context, RuleExpression rule, DTypeId input)
    {
        DTypeEnvironment environment = new();
        foreach (CSharpParameter parameter in context.Parameters)
        {
            if (parameter.IsTensor)
                environment.With(parameter.SchemaName, new DTypeValue(input));
            else if (parameter.Kind == Schema.ArgumentKind.Scalar)
                environment.With(parameter.SchemaName, new DTypeValue(input, IsWeak: true));
            else if (parameter.Kind == Schema.ArgumentKind.DType)
                environment.WithDType(parameter.SchemaName, context.Tensors.Count == 0 ? input : null);
        }

        return DTypeRules.Evaluate(rule, environment) ?? input;
    }

    /// <summary>The type that operator structs compute in: float for the two 16-bit floats, which drivers cast in blocks.</summary>
    public static DTypeId Operation(DTypeId dtype) => dtype is DTypeId.Float16 or DTypeId.BFloat16 ? DTypeId.Float32 : dtype;
}
