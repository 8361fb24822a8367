using Arity.Generator.Schema;

namespace Arity.Generator.Emission;

/// <summary>The C# side of the schema's types: one row per kind.</summary>
public static class CSharpTypes
{
    private static readonly Dictionary<ArgumentKind, (string Type, bool IsRuntimeType)> Rows = new()
    {
        [ArgumentKind.Tensor] = ("Tensor", true),
        [ArgumentKind.TensorList] = ("Tensor[]", true),
        [ArgumentKind.OptionalTensorList] = ("Tensor?[]", true),
        [ArgumentKind.Scalar] = ("Scalar", true),
        [ArgumentKind.Int] = ("long", false),
        [ArgumentKind.IntList] = ("Axes", true),
        [ArgumentKind.Shape] = ("Shape", true),
        [ArgumentKind.Float] = ("double", false),
        [ArgumentKind.Bool] = ("bool", false),
        [ArgumentKind.String] = ("string", false),
        [ArgumentKind.DType] = ("DType", true),
        [ArgumentKind.Device] = ("Device", true),
        [ArgumentKind.Generator] = ("RandomGenerator", true),
    };

    /// <summary>The type's name.</summary>
    /// <param name="kind">What the argument holds.</param>
    /// <param name="optional">Whether it may be null.</param>
    /// <param name="prefix">What stands before a type of the runtime.</param>
    public static string Name(ArgumentKind kind, bool optional, string prefix = "")
    {
        (string type, bool isRuntimeType) = Rows[kind];
        return (isRuntimeType ? prefix : "") + type + (optional ? "?" : "");
    }
}
