using Arity.Generator.Diagnostics;
using Arity.Generator.Helpers;
using Arity.Generator.Schema;
using Arity.Generator.Validation;

namespace Arity.Generator.Reading;

/// <summary>What both declaration files' entries have in common: a mapping, and a schema in one of its fields.</summary>
internal static class EntryReader
{
    /// <summary>The entry's mapping, or null after a report.</summary>
    public static YamlMapping? ReadMapping(string text, string firstField, EntryContext context)
    {
        YamlNode? node = YamlTreeReader.Read(text, context.Report);
        if (node is not null and not YamlMapping)
            context.Report(RuleIds.EntryKind, node.Span, firstField, node is YamlScalar { Text: "" } ? "nothing" : node.Description);
        return node as YamlMapping;
    }

    /// <summary>The parsed schema of a field, or null after a report.</summary>
    public static SchemaParseResult? ReadSchema(MappingReader fields, string field)
    {
        if (fields.Scalar(field) is not YamlScalar scalar)
            return null;
        SchemaParseResult parsed = SchemaParser.Parse(scalar.Text);
        return SchemaValidator.Accept(parsed, fields.Context.Within(scalar)) is null ? null : parsed;
    }
}
