using Arity.Generator.Helpers;
using Arity.Generator.Rules;
using Arity.Generator.Schema;

namespace Arity.Generator.Emission;

/// <summary>One argument of an operator in C#.</summary>
public sealed class CSharpParameter
{
    private readonly SchemaArgument _argument;

    /// <summary>Translates an argument whose type the front end accepted.</summary>
    public CSharpParameter(SchemaArgument argument)
    {
        _argument = argument;
        SupportedType type = SupportedTypes.Find(argument.Type)
            ?? throw new ArgumentException($"Type '{argument.Type}' was let through by validation.");
        Kind = type.Kind;
        IsOptional = type.IsOptional;
        Name = Identifiers.Escape(Names.ToCamelCase(argument.Name));
    }

    /// <summary>The name in the schema.</summary>
    public string SchemaName => _argument.Name;

    /// <summary>The type in the schema.</summary>
    public string SchemaType => _argument.Type.Plain;

    /// <summary>The C# name.</summary>
    public string Name { get; }

    /// <summary>The name without the <c>@</c> that a keyword needs.</summary>
    public string BareName => Name.TrimStart('@');

    /// <summary>What it holds.</summary>
    public ArgumentKind Kind { get; }

    /// <summary>Whether it may be null by its type.</summary>
    public bool IsOptional { get; }

    /// <summary>Whether the caller may leave it out.</summary>
    public bool HasDefault => _argument.Default is not null;

    /// <summary>Whether it is one tensor, present or not, or a list.</summary>
    public bool IsTensor => _argument.Type.IsTensor;

    /// <summary>Whether it is a tensor that is always there.</summary>
    public bool IsPlainTensor => Kind == ArgumentKind.Tensor && !IsOptional;

    /// <summary>Whether it is a list of tensors.</summary>
    public bool IsTensorList => Kind is ArgumentKind.TensorList or ArgumentKind.OptionalTensorList;

    /// <summary>The default as written in the schema, or null.</summary>
    public string? SchemaDefault => _argument.Default?.Text;

    /// <summary>The default as a C# expression, or null when there is none.</summary>
    public string? Default => _argument.Default is { } value ? DefaultText(value) : null;

    /// <summary>Whether the default is no compile-time constant, so that the bindings take null in its place.</summary>
    public bool DefaultIsLate => _argument.Default is { Kind: not DefaultKind.None }
        && Kind is ArgumentKind.Scalar or ArgumentKind.IntList or ArgumentKind.Shape;

    /// <summary>The type inside the implementation.</summary>
    public string Type(string prefix = "") => CSharpTypes.Name(Kind, IsOptional, prefix);

    /// <summary>The parameter as the bindings declare it.</summary>
    public string SurfaceDeclaration(string prefix)
    {
        string type = CSharpTypes.Name(Kind, IsOptional || DefaultIsLate, prefix);
        if (!HasDefault)
            return $"{type} {Name}";
        string value = DefaultIsLate ? "null" : Default!;
        bool isMember = Kind == ArgumentKind.DType && value != "null";
        return $"{type} {Name} = {(isMember ? prefix : "")}{value}";
    }

    /// <summary>What a binding passes on.</summary>
    public string SurfaceArgument => DefaultIsLate ? $"{Name} ?? {Default}" : Name;

    private string DefaultText(DefaultValue value) => value.Kind switch
    {
        DefaultKind.None => "null",
        DefaultKind.Bool => value.Text == "True" ? "true" : "false",
        DefaultKind.List => $"[{string.Join(", ", value.Items)}]",
        DefaultKind.String => Identifiers.Quote(value.Text.Substring(1, value.Text.Length - 2)),
        DefaultKind.Name when Kind == ArgumentKind.DType => DTypeText.Member(DTypes.Find(value.Text)!.Id),
        DefaultKind.Name => value.Text switch
        {
            "inf" => "double.PositiveInfinity",
            "nan" => "double.NaN",
            _ => Identifiers.Quote(value.Text),
        },
        DefaultKind.Integer when Kind == ArgumentKind.IntList => $"[{value.Text}]",
        _ => value.Text,
    };
}
