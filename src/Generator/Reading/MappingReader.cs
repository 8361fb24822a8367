using Arity.Generator.Diagnostics;
using Arity.Generator.Helpers;
using Arity.Generator.Model;

namespace Arity.Generator.Reading;

/// <summary>
/// Reads the fields of one mapping by its field table: unknown, missing, empty and misshapen fields are reported once, here.
/// </summary>
public sealed class MappingReader
{
    private readonly Dictionary<string, YamlField> _fields = [];
    private readonly string _prefix;

    /// <summary>Checks a mapping against its table.</summary>
    /// <param name="context">Receives problems and places.</param>
    /// <param name="mapping">The mapping.</param>
    /// <param name="table">Its fields.</param>
    /// <param name="prefix">The path of the mapping with a dot, or empty for the entry itself.</param>
    /// <param name="open">Whether further keys are allowed; they are left to the caller.</param>
    public MappingReader(EntryContext context, YamlMapping mapping, EquatableArray<FieldInfo> table, string prefix = "", bool open = false)
    {
        (Context, _prefix) = (context, prefix);
        foreach (YamlField field in mapping.Fields)
        {
            FieldInfo? info = table.FirstOrDefault(row => row.Name == field.Name);
            if (info is null && !open)
                ReportUnknown(field, table);
            else if (Check(field, info?.Form ?? FieldForm.Code))
                _fields.Add(field.Name, field);
        }

        foreach (FieldInfo missing in table.Where(row => row.IsRequired && mapping.Find(row.Name) is null))
            context.Report(RuleIds.MissingField, new(mapping.Span.Start, 1), prefix + missing.Name);
    }

    /// <summary>Receives problems and places.</summary>
    public EntryContext Context { get; }

    /// <summary>The names of the well-formed fields in source order.</summary>
    public IEnumerable<string> Names => _fields.Values.OrderBy(entry => entry.Key.Span.Start).Select(entry => entry.Name);

    /// <summary>Whether the field is there and well-formed.</summary>
    public bool Has(string name) => _fields.ContainsKey(name);

    /// <summary>The key's place.</summary>
    public RelativeSpan KeyOf(string name) => _fields[name].Key.Span;

    /// <summary>The scalar of a field, or null when it is absent.</summary>
    public YamlScalar? Scalar(string name) => Node(name) as YamlScalar;

    /// <summary>The text of a field, or null when it is absent.</summary>
    public string? Text(string name) => Scalar(name)?.Text;

    /// <summary>The scalars of a field that is one text or a list of texts.</summary>
    public IReadOnlyList<YamlScalar> Scalars(string name) => Node(name) switch
    {
        YamlScalar one => [one],
        YamlSequence many => many.Items.OfType<YamlScalar>().ToList(),
        _ => [],
    };

    /// <summary>The mapping of a field, or null when it is absent or something else.</summary>
    public YamlMapping? Mapping(string name) => Node(name) as YamlMapping;

    /// <summary>The mappings of a field that is a list of them, each with its path.</summary>
    public IEnumerable<(YamlMapping Mapping, string Path)> Mappings(string name) => Node(name) is YamlSequence list
        ? list.Items.Select((item, i) => ((YamlMapping)item, $"{_prefix}{name}[{i}]."))
        : [];

    private void ReportUnknown(YamlField field, EquatableArray<FieldInfo> table) => Context.Report(
        RuleIds.UnknownField, field.Key.Span, field.Name, DidYouMean.Hint(field.Name, table.Select(row => row.Name)));

    private YamlNode? Node(string name) => _fields.TryGetValue(name, out YamlField? field) ? field.Value : null;

    private bool Check(YamlField field, FieldForm form)
    {
        var checker = new FormChecker(Context, _prefix + field.Name);
        if (field.IsEmpty)
        {
            Context.Report(RuleIds.EmptyValue, field.Key.Span, _prefix + field.Name);
            return false;
        }

        Context.Remember(_prefix + field.Name, field.Key.Span, field.Value);
        return checker.Check(field.Value, form);
    }
}
