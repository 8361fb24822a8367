using Arity.Generator.Helpers;
using Arity.Generator.Schema;

namespace Arity.Generator.Emission;

/// <summary>The outputs of an operator in C#.</summary>
public sealed class CSharpResults
{
    /// <summary>Translates a schema's outputs.</summary>
    public CSharpResults(FunctionSchema schema)
    {
        IsList = schema.Returns.Count == 1 && schema.Returns[0].Type.IsList;
        Names = [.. Enumerable.Range(0, schema.Returns.Count)
            .Select(i => Identifiers.Escape(Helpers.Names.ToCamelCase(schema.OutputName(i))))];
        IsNamed = schema.Returns.Count > 1 && schema.Returns.All(r => r.Name is not null);
        SchemaNames = [.. Enumerable.Range(0, schema.Returns.Count).Select(schema.OutputName)];
    }

    /// <summary>Whether the one output is a list of tensors.</summary>
    public bool IsList { get; }

    /// <summary>Whether there is one output, a tensor.</summary>
    public bool IsSingle => Names.Count == 1 && !IsList;

    /// <summary>The names by which formulas know the outputs.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The outputs' keys in derivatives.yaml.</summary>
    public IReadOnlyList<string> SchemaNames { get; }

    /// <summary>Whether the schema names the outputs.</summary>
    public bool IsNamed { get; }

    /// <summary>How many outputs there are.</summary>
    public int Count => Names.Count;

    /// <summary>The local variables that hold destinations.</summary>
    public IReadOnlyList<string> Destinations
        => IsSingle ? ["destination"] : [.. Enumerable.Range(0, Count).Select(i => $"destination{i}")];

    /// <summary>The C# return type.</summary>
    public string Type(string prefix = "")
    {
        string tensor = prefix + "Tensor";
        if (IsList || IsSingle)
            return IsList ? tensor + "[]" : tensor;
        return $"({string.Join(", ", Names.Select(name => IsNamed ? $"{tensor} {Pascal(name)}" : tensor))})";
    }

    /// <summary>An output of a variable that holds them all.</summary>
    public string Item(string variable, int index)
        => IsSingle || IsList ? variable : $"{variable}.{(IsNamed ? Pascal(Names[index]) : $"Item{index + 1}")}";

    /// <summary>All outputs of a variable that holds them all.</summary>
    public IEnumerable<string> Items(string variable) => Enumerable.Range(0, Count).Select(index => Item(variable, index));

    /// <summary>Which output a formula knows by the name; -1 when none.</summary>
    public int IndexOf(string name) => ((List<string>)[.. Names]).IndexOf(name);

    /// <summary>An expression of several variables as one result.</summary>
    public static string Join(IReadOnlyList<string> variables) => variables.Count == 1 ? variables[0] : $"({string.Join(", ", variables)})";

    private static string Pascal(string name) => Helpers.Names.ToPascalCase(name.TrimStart('@'));
}
