using Arity.Generator.Model;
using Arity.Generator.Schema;

namespace Arity.Generator.Validation;

/// <summary>The arguments that an operator computes with, as its family counts them.</summary>
public static class Operands
{
    /// <summary>
    /// The leading arguments that are tensors or scalars, as many as the family takes; all tensor arguments where the family leaves
    /// their number open. So <c>add.Scalar(Tensor self, Scalar other)</c> is binary.
    /// </summary>
    public static IReadOnlyList<SchemaArgument> Of(FunctionSchema schema, FamilyInfo family) => family.Tensors is int count
        ? Leading(schema).Take(count).ToList()
        : schema.TensorArguments.ToList();

    /// <summary>The tensors and scalars before the first argument of another type.</summary>
    public static IEnumerable<SchemaArgument> Leading(FunctionSchema schema) =>
        schema.Arguments.TakeWhile(argument => KindOf(argument) is ArgumentKind.Tensor or ArgumentKind.Scalar);

    /// <summary>What an argument holds, or null when its type is not supported.</summary>
    public static ArgumentKind? KindOf(SchemaArgument argument) => SupportedTypes.Find(argument.Type)?.Kind;

    /// <summary>Whether the schema has the number of operands and tensors that the family takes.</summary>
    public static bool Fit(FunctionSchema schema, FamilyInfo family)
    {
        if (family.Tensors is not int count)
            return true;
        var operands = Of(schema, family);
        return operands.Count == count
            && operands.Any(operand => operand.Type.IsTensor)
            && schema.TensorArguments.All(operands.Contains);
    }
}
