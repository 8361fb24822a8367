using Arity.Generator.Helpers;

namespace Arity.Generator.Schema;

/// <summary>The base types of PyTorch's schema language.</summary>
public static class BaseTypes
{
    /// <summary>Every base type; most parse only, see <see cref="SupportedTypes"/>.</summary>
    public static EquatableArray<string> All { get; } =
    [
        "Tensor", "Scalar", "int", "float", "bool", "str", "SymInt", "SymBool", "ScalarType", "Device", "Generator", "DeviceIndex",
        "Dimname", "DimVector", "GraphModule", "Layout", "MemoryFormat", "QScheme", "Storage", "Stream",
    ];
}
