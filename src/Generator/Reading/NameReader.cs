using Arity.Generator.Diagnostics;
using Arity.Generator.Helpers;
using Arity.Generator.Model;

namespace Arity.Generator.Reading;

/// <summary>Reads the names of an operator: <c>csharp</c>, <c>aliases</c>, <c>numpy</c> and <c>tags</c>.</summary>
/// <param name="fields">The entry's fields.</param>
internal sealed class NameReader(MappingReader fields)
{
    private EntryContext Context => fields.Context;

    public string? ReadCSharpName()
    {
        YamlScalar? name = fields.Scalar("csharp");
        if (name is not null && !(Names.IsIdentifier(name.Text) && name.Text[0] is >= 'A' and <= 'Z'))
            Context.Report(RuleIds.BadName, name.Span, "csharp", "a C# name in PascalCase such as MatMul", name.Text);
        return name?.Text;
    }

    public string? ReadNumPy()
    {
        YamlScalar? name = fields.Scalar("numpy");
        if (name is not null && !(Names.IsDotted(name.Text) && name.Text.Contains(".")))
            Context.Report(RuleIds.BadName, name.Span, "numpy", "a full Python name such as numpy.sinc", name.Text);
        return name?.Text;
    }

    public EquatableArray<string> ReadAliases()
    {
        var aliases = ReadDistinct("aliases");
        foreach (YamlScalar alias in aliases.Where(alias => !Names.IsSnakeCase(alias.Text) || Names.ToPascalCase(alias.Text).Length == 0))
            Context.Report(RuleIds.BadName, alias.Span, "aliases", "names in lower case with underscores", alias.Text);
        return aliases.Select(alias => alias.Text).ToEquatableArray();
    }

    public EquatableArray<string> ReadTags(IEnumerable<string> supplied)
    {
        var tags = ReadDistinct("tags");
        foreach (YamlScalar tag in tags.Where(tag => TagTable.All.All(row => row.Name != tag.Text)))
            Context.Report(RuleIds.UnknownName, tag.Span, "tag", tag.Text, DidYouMean.Hint(tag.Text, TagTable.All.Select(row => row.Name)));
        return supplied.Concat(tags.Select(tag => tag.Text)).Distinct().ToEquatableArray();
    }

    /// <summary>The items of a list, each reported when it repeats an earlier one.</summary>
    public IReadOnlyList<YamlScalar> ReadDistinct(string field)
    {
        var items = fields.Scalars(field);
        var seen = new HashSet<string>();
        foreach (YamlScalar item in items.Where(item => !seen.Add(item.Text)))
            Context.Report(RuleIds.RepeatedItem, item.Span, field, item.Text);
        return items;
    }
}
