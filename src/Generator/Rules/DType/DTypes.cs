using Arity.Generator.Helpers;

namespace Arity.Generator.Rules;

/// <summary>The element types and the groups that <c>dtypes</c> lists may name.</summary>
public static class DTypes
{
    /// <summary>All element types; the row's index is its number.</summary>
    public static EquatableArray<DTypeInfo> All { get; } =
    [
        new(DTypeId.Bool, "bool", DTypeKindId.Bool, 8, "bool"),
        new(DTypeId.UInt8, "uint8", DTypeKindId.Unsigned, 8, "byte"),
        new(DTypeId.UInt16, "uint16", DTypeKindId.Unsigned, 16, "ushort"),
        new(DTypeId.UInt32, "uint32", DTypeKindId.Unsigned, 32, "uint"),
        new(DTypeId.UInt64, "uint64", DTypeKindId.Unsigned, 64, "ulong"),
        new(DTypeId.Int8, "int8", DTypeKindId.Signed, 8, "sbyte"),
        new(DTypeId.Int16, "int16", DTypeKindId.Signed, 16, "short"),
        new(DTypeId.Int32, "int32", DTypeKindId.Signed, 32, "int"),
        new(DTypeId.Int64, "int64", DTypeKindId.Signed, 64, "long"),
        new(DTypeId.Float16, "float16", DTypeKindId.Float, 16, "global::System.Half"),
        new(DTypeId.BFloat16, "bfloat16", DTypeKindId.Float, 16, "global::Arity.BFloat16"),
        new(DTypeId.Float32, "float32", DTypeKindId.Float, 32, "float"),
        new(DTypeId.Float64, "float64", DTypeKindId.Float, 64, "double"),
        new(DTypeId.Complex64, "complex64", DTypeKindId.Complex, 64, "global::Arity.Complex64"),
        new(DTypeId.Complex128, "complex128", DTypeKindId.Complex, 128, "global::System.Numerics.Complex"),
    ];

    private static readonly Dictionary<string, DTypeKindId[]> Groups = new()
    {
        ["all"] = [DTypeKindId.Bool, DTypeKindId.Unsigned, DTypeKindId.Signed, DTypeKindId.Float, DTypeKindId.Complex],
        ["uint"] = [DTypeKindId.Unsigned],
        ["sint"] = [DTypeKindId.Signed],
        ["int"] = [DTypeKindId.Unsigned, DTypeKindId.Signed],
        ["float"] = [DTypeKindId.Float],
        ["complex"] = [DTypeKindId.Complex],
    };

    /// <summary>Every name that a <c>dtypes</c> list accepts.</summary>
    public static IEnumerable<string> GroupAndDTypeNames => Groups.Keys.Concat(All.Select(row => row.Name));

    /// <summary>The row of an element type.</summary>
    public static DTypeInfo Info(DTypeId id) => All[(int)id];

    /// <summary>The element type of that name, or null.</summary>
    public static DTypeInfo? Find(string name) => All.FirstOrDefault(row => row.Name == name);

    /// <summary>The element types that a name in a <c>dtypes</c> list stands for, or nothing when it is unknown.</summary>
    public static IEnumerable<DTypeId> Expand(string name) => Groups.TryGetValue(name, out DTypeKindId[]? kinds)
        ? All.Where(row => kinds.Contains(row.Kind)).Select(row => row.Id)
        : All.Where(row => row.Name == name).Select(row => row.Id);
}
