using Arity.Generator.Helpers;
using Arity.Generator.Schema;

namespace Arity.Generator.Rules;

/// <summary>Which arguments fit which operands.</summary>
public static class OperandKinds
{
    private static readonly EquatableArray<OperandKindInfo> All =
    [
        new(OperandKind.Typed, "a tensor, a list of tensors, a scalar or a rule",
            [ArgumentKind.Tensor, ArgumentKind.TensorList, ArgumentKind.Scalar], true),
        new(OperandKind.Shaped, "a tensor or a rule", [ArgumentKind.Tensor], true),
        new(OperandKind.ShapedMany, "a tensor, a list of tensors or a rule", [ArgumentKind.Tensor, ArgumentKind.TensorList], true),
        new(OperandKind.Tensors, "a list of tensors", [ArgumentKind.TensorList], false),
        new(OperandKind.DType, "an argument of type ScalarType", [ArgumentKind.DType], false),
        new(OperandKind.Rule, "a rule", [], true),
        new(OperandKind.Axes, "an argument of type int or int[]", [ArgumentKind.Int, ArgumentKind.IntList], false),
        new(OperandKind.Flag, "an argument of type bool", [ArgumentKind.Bool], false),
        new(OperandKind.Lengths, "an argument of type SymInt[] or int[]", [ArgumentKind.Shape, ArgumentKind.IntList], false),
        new(OperandKind.MethodName, "the name of a C# method", [], false),
        new(OperandKind.Argument, "an argument", [.. (ArgumentKind[])Enum.GetValues(typeof(ArgumentKind))], false),
        new(OperandKind.Literal, "a number, True, False or None", [], false),
    ];

    /// <summary>The row of a kind.</summary>
    public static OperandKindInfo Info(OperandKind kind) => All.First(row => row.Kind == kind);
}
