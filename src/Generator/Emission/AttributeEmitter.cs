using Arity.Generator.Model;

namespace Arity.Generator.Emission;

/// <summary>Writes the attributes by which analyzers and tools know a binding.</summary>
public static class AttributeEmitter
{
    /// <summary>All that is declared, on the form that other forms refer to.</summary>
    public static void Full(OperatorContext context, IndentedWriter writer)
    {
        OperatorDeclaration declaration = context.Declaration;
        string prefix = context.Options.Prefix;
        List<string> arguments = [Identifiers.Quote(declaration.Schema.ToString())];
        if (declaration.Result.Count > 0)
            arguments.Add($"DTypeRule = {Identifiers.Quote(string.Join(", ", declaration.Result))}");
        if (declaration.Shape.Count > 0)
            arguments.Add($"ShapeRule = {Identifiers.Quote(string.Join(", ", declaration.Shape))}");
        Obsolete(context, writer);
        writer.Line($"[{FileHeader.Stamp}]");
        writer.Line($"[{prefix}Operator({string.Join(", ", arguments)})]");
        foreach (Divergence difference in declaration.Diverges)
        {
            string[] texts = [difference.Id, difference.When?.ToString() ?? "", difference.NumPy, difference.Arity, difference.Reason];
            string fix = difference.Fix is null ? "" : $", Fix = {Identifiers.Quote(difference.Fix)}";
            writer.Line($"[{prefix}Divergence({string.Join(", ", texts.Select(Identifiers.Quote))}{fix})]");
        }
    }

    /// <summary>The name alone, on every other form.</summary>
    public static void Form(OperatorContext context, IndentedWriter writer)
    {
        Obsolete(context, writer);
        writer.Line($"[{FileHeader.Stamp}, {context.Options.Prefix}Operator({context.QuotedName})]");
    }

    private static void Obsolete(OperatorContext context, IndentedWriter writer)
    {
        if (context.Declaration.Deprecated is not { } deprecation)
            return;
        string removal = deprecation.Removal is null ? "" : $" It will be removed in {deprecation.Removal}.";
        string text = $"Deprecated since {deprecation.Since}; use {deprecation.Replacement} instead.{removal}";
        writer.Line($"[global::System.Obsolete({Identifiers.Quote(text)})]");
    }
}
