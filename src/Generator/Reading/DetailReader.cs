using Arity.Generator.Diagnostics;
using Arity.Generator.Helpers;
using Arity.Generator.Model;
using Arity.Generator.Rules;
using Arity.Generator.Schema;

namespace Arity.Generator.Reading;

/// <summary>Reads <c>samples</c>, <c>diverges</c> and <c>deprecated</c>.</summary>
/// <param name="fields">The entry's fields.</param>
/// <param name="schema">The operator's schema, or null when that is itself in error.</param>
internal sealed class DetailReader(MappingReader fields, FunctionSchema? schema)
{
    private EntryContext Context => fields.Context;

    public SampleHints ReadSamples()
    {
        if (fields.Mapping("samples") is not YamlMapping mapping)
            return SampleHints.None;
        var samples = new MappingReader(Context, mapping, FieldTables.Samples, "samples.");
        return new()
        {
            Near = samples.Scalars("near").Select(ReadNumber).ToEquatableArray(),
            Domain = ReadRange(samples, "domain"),
            IntegerDomain = ReadRange(samples, "integer_domain"),
            ExcludeZero = ReadArgument(samples, "exclude_zero"),
            Identity = samples.Scalar("identity") is YamlScalar identity ? ReadNumber(identity) : null,
            Generator = Method(samples, "generator"),
            Reference = Method(samples, "reference"),
        };
    }

    public EquatableArray<Divergence> ReadDivergences() => fields.Mappings("diverges")
        .Select(item => ReadDivergence(new(Context, item.Mapping, FieldTables.Divergence, item.Path)))
        .ToEquatableArray();

    public Deprecation? ReadDeprecation()
    {
        if (fields.Mapping("deprecated") is not YamlMapping mapping)
            return null;
        var deprecated = new MappingReader(Context, mapping, FieldTables.Deprecation, "deprecated.");
        return new(deprecated.Text("since") ?? "", deprecated.Text("replacement") ?? "", deprecated.Text("removal"));
    }

    private Divergence ReadDivergence(MappingReader item)
    {
        YamlScalar? id = item.Scalar("id");
        if (id is not null && !IsDivergenceId(id.Text))
            Context.Report(RuleIds.DivergenceId, id.Span, id.Text);
        RuleExpression? when = item.Scalar("when") is YamlScalar condition && schema is not null
            ? RuleChecker.Read(condition.Text, Conditions.Language, schema, Context.Within(condition))
            : null;
        string Required(string name) => item.Text(name) ?? "";
        return new(Required("id"), when, Required("numpy"), Required("arity"), Required("reason"), item.Text("fix"));
    }

    private static bool IsDivergenceId(string id) =>
        id.Length == 7 && id.StartsWith("ARY2", StringComparison.Ordinal) && id.Skip(4).All(c => c is >= '0' and <= '9');

    private double ReadNumber(YamlScalar scalar)
    {
        if (!NumberText.TryParse(scalar.Text, out double value))
            Context.Report(RuleIds.BadValue, scalar.Span, "samples", "a number, inf, -inf or nan", scalar.Text);
        return value;
    }

    private SampleRange? ReadRange(MappingReader samples, string name)
    {
        if (!samples.Has(name))
            return null;
        var ends = samples.Scalars(name).Select(ReadNumber).ToList();
        if (ends.Count == 2 && ends[0] < ends[1])
            return new(ends[0], ends[1]);
        string given = string.Join(", ", samples.Scalars(name).Select(scalar => scalar.Text));
        Context.Report(RuleIds.BadValue, samples.KeyOf(name), "samples." + name, "two numbers, the lesser first", given);
        return null;
    }

    private string? ReadArgument(MappingReader samples, string name)
    {
        YamlScalar? argument = samples.Scalar(name);
        if (argument is not null && schema is not null && schema.FindArgument(argument.Text) is null)
        {
            string hint = DidYouMean.Hint(argument.Text, schema.Arguments.Select(known => known.Name));
            Context.Report(RuleIds.UnknownName, argument.Span, "argument", argument.Text, hint);
        }

        return argument?.Text;
    }

    private string? Method(MappingReader samples, string name)
    {
        YamlScalar? method = samples.Scalar(name);
        if (method is not null && !Names.IsDotted(method.Text))
            Context.Report(RuleIds.BadName, method.Span, "samples." + name, "the name of a C# method", method.Text);
        return method?.Text;
    }
}
