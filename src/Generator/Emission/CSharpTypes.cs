using Arity.Generator.Schema;

namespace Arity.Generator.Emission;

/// <summary>The C# side of the schema's types: one row per kind.</summary>
public static class CSharpTypes
{
    private static readonly Dictionary<ArgumentKind, (string Type, bool IsRuntimeType, string Boxed)> Rows = new()
    {
        [ArgumentKind.Tensor] = ("Tensor", true, "Tensor"),
        [ArgumentKind.TensorList] = ("Tensor[]", true, "TensorList"),
        [ArgumentKind.OptionalTensorList] = ("Tensor?[]", true, "OptionalTensorList"),
        [ArgumentKind.Scalar] = ("Scalar", true, "Scalar"),
        [ArgumentKind.Int] = ("long", false, "Int64"),
        [ArgumentKind.IntList] = ("Axes", true, "Axes"),
        [ArgumentKind.Shape] = ("Shape", true, "Shape"),
        [ArgumentKind.Float] = ("double", false, "Double"),
        [ArgumentKind.Bool] = ("bool", false, "Boolean"),
        [ArgumentKind.String] = ("string", false, "String"),
        [ArgumentKind.DType] = ("DType", true, "DType"),
        [ArgumentKind.Device] = ("Device", true, "Device"),
        [ArgumentKind.Generator] = ("RandomGenerator", true, "Generator"),
    };

    /// <summary>The type's name.</summary>
    /// <param name="kind">What the argument holds.</param>
    /// <param name="optional">Whether it may be null.</param>
    /// <param name="prefix">What stands before a type of the runtime.</param>
    public static string Name(ArgumentKind kind, bool optional, string prefix = "")
    {
        (string type, bool isRuntimeType, _) = Rows[kind];
        return (isRuntimeType ? prefix : "") + type + (optional ? "?" : "");
    }

    /// <summary>The method of <c>BoxedArguments</c> that unboxes it.</summary>
    public static string Boxed(ArgumentKind kind, bool optional) => Rows[kind].Boxed + (optional ? "OrNull" : "");
}
