using Arity.Generator.Model;
using Arity.Generator.Rules;

namespace Arity.Generator.Emission;

/// <summary>Writes the XML documentation of bindings.</summary>
public static class DocEmitter
{
    private const string DestinationText =
        "Where to write the result; null allocates it. It must have the result's shape and device, and is never resized.";

    private static readonly Dictionary<string, string> Known = new()
    {
        ["self"] = "The input.",
        ["other"] = "The second operand.",
        ["condition"] = "Truth values that choose between the operands.",
        ["axis"] = "The axis, or axes, to work along; negative ones count from the end.",
        ["axes"] = "The axes; negative ones count from the end.",
        ["keepdims"] = "Whether folded axes stay, with extent one.",
        ["dtype"] = "The element type of the result; null lets the dtype rule decide.",
        ["device"] = "Where the result lives; null is the default device.",
        ["shape"] = "The extents of the result.",
        ["tensors"] = "The inputs.",
        ["generator"] = "The random number generator; null is the default one.",
        ["correction"] = "What is subtracted from the number of elements in the divisor.",
    };

    /// <summary>The whole documentation, on the form that other forms refer to.</summary>
    public static void Full(OperatorContext context, IndentedWriter writer, bool destination)
    {
        Summary(context, writer);
        Remarks(context, writer);
        Parameters(writer, context.SurfaceParameters, destination);
        writer.Doc("returns", Returns(context, destination));
        Exceptions(context, writer, destination);
    }

    /// <summary>Summary, parameters and result of a further form.</summary>
    public static void Form(OperatorContext context, IndentedWriter writer, IEnumerable<CSharpParameter> parameters, string returns)
    {
        Summary(context, writer);
        Parameters(writer, parameters, false);
        if (returns.Length > 0)
            writer.Doc("returns", returns);
    }

    /// <summary>The sentence about what the operator computes.</summary>
    public static void Summary(OperatorContext context, IndentedWriter writer, string suffix = "")
    {
        string summary = context.Declaration.Summary.Length > 0
            ? XmlDoc.Escape(context.Declaration.Summary)
            : $"The operator <c>{context.Name}</c>.";
        writer.Doc("summary", summary + suffix);
    }

    private static void Remarks(OperatorContext context, IndentedWriter writer)
    {
        OperatorDeclaration declaration = context.Declaration;
        writer.Line("/// <remarks>");
        Paragraph(writer, XmlDoc.Escape(declaration.Remarks));
        if (declaration.Formula.Length > 0)
            Paragraph(writer, $"Formula: <c>{XmlDoc.Escape(declaration.Formula)}</c>.");
        Paragraph(writer, Rule("Shape", declaration.Shape));
        Paragraph(writer, Rule("Dtype", declaration.Result));
        if (declaration.NumPy is { } numpy)
            Paragraph(writer, $"NumPy: <c>{XmlDoc.Escape(numpy)}</c>.");
        if (declaration.Aliases.Count > 0)
            Paragraph(writer, $"Aliases: <c>{string.Join("</c>, <c>", declaration.Aliases)}</c>.");
        foreach (Divergence difference in declaration.Diverges)
            Paragraph(writer, XmlDoc.Escape($"{difference.Id}: NumPy has {difference.NumPy}; here it is {difference.Arity}, "
                + $"because {difference.Reason}."));
        writer.Line("/// </remarks>");
    }

    private static void Paragraph(IndentedWriter writer, string text)
    {
        if (text.Length > 0)
            writer.Line($"/// <para>{text}</para>");
    }

    private static string Rule(string title, IEnumerable<RuleExpression> rules)
    {
        string text = string.Join("</c>, <c>", rules.Select(rule => XmlDoc.Escape(rule.ToString())));
        return text.Length == 0 ? "" : $"{title}: <c>{text}</c>.";
    }

    /// <summary>One line per parameter.</summary>
    public static void Parameters(IndentedWriter writer, IEnumerable<CSharpParameter> parameters, bool destination)
    {
        foreach (CSharpParameter parameter in parameters)
        {
            string text = Known.TryGetValue(parameter.SchemaName, out string? known) ? known : $"Argument <c>{parameter.SchemaType}</c>.";
            string value = parameter.SchemaDefault is { } given && given != "None" ? $" The default is <c>{XmlDoc.Escape(given)}</c>." : "";
            writer.Doc("param", text + value, $"name=\"{parameter.BareName}\"");
        }

        if (destination)
            writer.Doc("param", DestinationText, "name=\"destination\"");
    }

    /// <summary>What a form gives.</summary>
    public static string Returns(OperatorContext context, bool destination)
    {
        string kind = context.Declaration.Implementation == ImplementationKind.View ? "A view of the same memory" : "A new tensor";
        return (context.Results.IsSingle ? kind : context.Results.IsList ? "New tensors" : "The results")
            + (destination ? ", or the destination." : ".");
    }

    private static void Exceptions(OperatorContext context, IndentedWriter writer, bool destination)
    {
        string prefix = context.Options.Prefix;
        void Exception(string type, string text) => writer.Doc("exception", text, $"cref=\"{prefix}{type}\"");
        if (context.Declaration.Shape.Any(rule => rule.Name != "same"))
            Exception("ShapeException", "The shapes do not go together.");
        if (context.Parameters.Any(p => p.SchemaName is "axis" or "axes"))
            Exception("AxisException", "An axis is out of range or given twice.");
        if (context.CpuKernel is not null)
            Exception("DTypeException", "The dtype is not supported on the device.");
        if (context.Tensors.Count > 1 || context.Tensors.Any(t => t.IsTensorList))
            Exception("DeviceException", "The tensors are on different devices.");
        if (destination)
            Exception("DestinationException", "The result cannot be written to the destination.");
    }
}
