using System.Text;
using Arity.Generator.Helpers;

namespace Arity.Generator.Schema;

/// <summary>A parsed schema string, PyTorch's <c>[ns::]name[.overload](args) -> returns</c>; prints back exactly what was parsed.</summary>
/// <param name="Namespace">The text before <c>::</c>, or null.</param>
/// <param name="Name">The operator's name without overload.</param>
/// <param name="Overload">The text after the dot, or empty.</param>
/// <param name="Arguments">All arguments, the keyword-only ones last.</param>
/// <param name="Returns">The outputs; may be empty.</param>
public sealed record FunctionSchema(
    string? Namespace,
    string Name,
    string Overload,
    EquatableArray<SchemaArgument> Arguments,
    EquatableArray<SchemaReturn> Returns)
{
    /// <summary>Name and overload, the identity of an operator: <c>add.Scalar</c>.</summary>
    public string FullName => Overload.Length == 0 ? Name : $"{Name}.{Overload}";

    /// <summary>The arguments that are tensors, optional tensors or lists of tensors.</summary>
    public IEnumerable<SchemaArgument> TensorArguments => Arguments.Where(argument => argument.Type.IsTensor);

    /// <summary>The argument of that name, or null.</summary>
    public SchemaArgument? FindArgument(string name) => Arguments.FirstOrDefault(argument => argument.Name == name);

    /// <summary>
    /// The name by which formulas know output <paramref name="index"/>: its own, <c>result</c>, or <c>result0</c> and so on.
    /// </summary>
    public string OutputName(int index) => Returns[index].Name ?? (Returns.Count == 1 ? "result" : $"result{index}");

    /// <summary>The canonical spelling.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        if (Namespace is not null)
            text.Append(Namespace).Append("::");
        text.Append(FullName).Append('(').Append(string.Join(", ", ArgumentTexts())).Append(") -> ");
        return Returns.Count == 1
            ? text.Append(Returns[0]).ToString()
            : text.Append('(').Append(string.Join(", ", Returns)).Append(')').ToString();
    }

    private IEnumerable<string> ArgumentTexts()
    {
        bool keywordOnly = false;
        foreach (SchemaArgument argument in (IEnumerable<SchemaArgument>)Arguments)
        {
            if (argument.KeywordOnly && !keywordOnly)
                yield return "*";
            keywordOnly = argument.KeywordOnly;
            yield return argument.ToString();
        }
    }
}
