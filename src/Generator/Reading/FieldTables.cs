using Arity.Generator.Helpers;

namespace Arity.Generator.Reading;

/// <summary>The fields of every mapping in the declaration files.</summary>
public static class FieldTables
{
    /// <summary>An entry of Operators.yaml.</summary>
    public static EquatableArray<FieldInfo> Operator { get; } =
    [
        new("func", FieldForm.Code, true, "the schema"),
        new("family", FieldForm.Text, true, "the family, which supplies defaults"),
        new("dtypes", FieldForm.ListOrMapping, false, "the supported dtypes, for all backends or per backend"),
        new("result", FieldForm.CodeList, false, "the dtype rule of each output"),
        new("compute", FieldForm.Code, false, "the dtype rule that kernels are instantiated for"),
        new("shape", FieldForm.CodeList, false, "the shape rule of each output"),
        new("kernels", FieldForm.CodeMapping, false, "the kernel per backend"),
        new("view", FieldForm.Code, false, "the C# method that makes the view"),
        new("composite", FieldForm.Code, false, "the C# method or expression made of other operators"),
        new("operator", FieldForm.Text, false, "the C# operator"),
        new("variants", FieldForm.TextList, false, "the forms to generate"),
        new("aliases", FieldForm.TextList, false, "further names"),
        new("csharp", FieldForm.Text, false, "the C# name, if not the schema's in PascalCase"),
        new("numpy", FieldForm.Text, false, "NumPy's name"),
        new("samples", FieldForm.Mapping, false, "hints for the tests' inputs"),
        new("summary", FieldForm.Text, false, "one sentence for the documentation"),
        new("remarks", FieldForm.Text, false, "further documentation"),
        new("formula", FieldForm.Text, false, "the formula for the documentation"),
        new("diverges", FieldForm.MappingList, false, "differences from NumPy"),
        new("tags", FieldForm.TextList, false, "properties, beside those of the family"),
        new("deprecated", FieldForm.Mapping, false, "set when the operator is to be removed"),
    ];

    /// <summary>The value of <c>samples</c>.</summary>
    public static EquatableArray<FieldInfo> Samples { get; } =
    [
        new("near", FieldForm.TextList, false, "values that samples must include, with their neighbours"),
        new("domain", FieldForm.TextList, false, "the least and the greatest sample"),
        new("integer_domain", FieldForm.TextList, false, "the least and the greatest integer sample"),
        new("exclude_zero", FieldForm.Text, false, "the argument that must not hold 0"),
        new("identity", FieldForm.Text, false, "what the reduction of nothing gives"),
        new("generator", FieldForm.Code, false, "the C# method that makes the samples"),
        new("reference", FieldForm.Code, false, "the C# method that computes the expected result"),
    ];

    /// <summary>An item of <c>diverges</c>.</summary>
    public static EquatableArray<FieldInfo> Divergence { get; } =
    [
        new("id", FieldForm.Text, true, "the id under which analyzers report it"),
        new("when", FieldForm.Code, false, "the condition under which the difference shows"),
        new("numpy", FieldForm.Text, true, "what NumPy does"),
        new("arity", FieldForm.Text, true, "what Arity does"),
        new("reason", FieldForm.Text, true, "why"),
        new("fix", FieldForm.Text, false, "C# that gives NumPy's behaviour, with {argument} holes"),
    ];

    /// <summary>The value of <c>deprecated</c>.</summary>
    public static EquatableArray<FieldInfo> Deprecation { get; } =
    [
        new("since", FieldForm.Text, true, "the version that deprecated it"),
        new("replacement", FieldForm.Text, true, "what to call instead"),
        new("removal", FieldForm.Text, false, "the version that will remove it"),
    ];

    /// <summary>The fixed fields of an entry of derivatives.yaml; every other key names inputs or an output.</summary>
    public static EquatableArray<FieldInfo> Derivative { get; } =
    [
        new("name", FieldForm.Code, true, "the schema of the operator, as in Operators.yaml"),
        new("output_differentiability", FieldForm.TextList, false, "per output, whether a gradient flows from it"),
    ];
}
