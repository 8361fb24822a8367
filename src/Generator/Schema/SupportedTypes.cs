using Arity.Generator.Helpers;

namespace Arity.Generator.Schema;

/// <summary>The argument types that a declared operator may use: one row each.</summary>
public static class SupportedTypes
{
    private static readonly Dictionary<ArgumentKind, DefaultKind[]> Defaults = new()
    {
        [ArgumentKind.Tensor] = [],
        [ArgumentKind.TensorList] = [],
        [ArgumentKind.OptionalTensorList] = [],
        [ArgumentKind.Scalar] = [DefaultKind.Integer, DefaultKind.Float, DefaultKind.Bool],
        [ArgumentKind.Int] = [DefaultKind.Integer],
        [ArgumentKind.IntList] = [DefaultKind.List, DefaultKind.Integer],
        [ArgumentKind.Shape] = [DefaultKind.List],
        [ArgumentKind.Float] = [DefaultKind.Float, DefaultKind.Integer],
        [ArgumentKind.Bool] = [DefaultKind.Bool],
        [ArgumentKind.String] = [DefaultKind.String],
        [ArgumentKind.DType] = [DefaultKind.Name],
        [ArgumentKind.Device] = [],
        [ArgumentKind.Generator] = [],
    };

    /// <summary>All rows.</summary>
    public static EquatableArray<SupportedType> All { get; } =
    [
        new("Tensor", ArgumentKind.Tensor, false),
        new("Tensor?", ArgumentKind.Tensor, true),
        new("Tensor[]", ArgumentKind.TensorList, false),
        new("Tensor?[]", ArgumentKind.OptionalTensorList, false),
        new("Scalar", ArgumentKind.Scalar, false),
        new("Scalar?", ArgumentKind.Scalar, true),
        new("int", ArgumentKind.Int, false),
        new("int?", ArgumentKind.Int, true),
        new("int[]", ArgumentKind.IntList, false),
        new("int[]?", ArgumentKind.IntList, true),
        new("int[N]", ArgumentKind.IntList, false),
        new("SymInt[]", ArgumentKind.Shape, false),
        new("float", ArgumentKind.Float, false),
        new("float?", ArgumentKind.Float, true),
        new("bool", ArgumentKind.Bool, false),
        new("bool?", ArgumentKind.Bool, true),
        new("str", ArgumentKind.String, false),
        new("ScalarType", ArgumentKind.DType, false),
        new("ScalarType?", ArgumentKind.DType, true),
        new("Device?", ArgumentKind.Device, true),
        new("Generator?", ArgumentKind.Generator, true),
    ];

    /// <summary>The row for a type, or null when no operator may take it.</summary>
    public static SupportedType? Find(SchemaType type)
    {
        string spelling = type.Base + string.Concat(type.Modifiers.Select(Spell));
        return All.FirstOrDefault(row => row.Spelling == spelling);
    }

    /// <summary>Whether a default of that sort fits the type.</summary>
    public static bool Accepts(SupportedType type, DefaultValue value) =>
        value.Kind == DefaultKind.None
            ? type.IsOptional
            : Defaults[type.Kind].Contains(value.Kind)
                && value.Items.All(item => item.Kind == DefaultKind.Integer)
                && (type.Kind != ArgumentKind.DType || Rules.DTypes.Find(value.Text) is not null);

    /// <summary>What a default of the type may be, for messages.</summary>
    public static string Wanted(SupportedType type)
    {
        var wanted = Defaults[type.Kind].Select(kind => kind switch
        {
            DefaultKind.Integer => "a whole number",
            DefaultKind.Float => "a number",
            DefaultKind.Bool => "True or False",
            DefaultKind.String => "text in quotes",
            DefaultKind.List => "a list of whole numbers",
            _ => "a dtype",
        });
        string[] all = [.. type.IsOptional ? ["None"] : Array.Empty<string>(), .. wanted];
        return all.Length == 0 ? "none" : string.Join(" or ", all);
    }

    private static string Spell(TypeModifier modifier) => modifier.Size is null ? modifier.ToString() : "[N]";
}
