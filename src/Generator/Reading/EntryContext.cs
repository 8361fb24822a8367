using Arity.Generator.Diagnostics;
using Arity.Generator.Helpers;
using Arity.Generator.Model;

namespace Arity.Generator.Reading;

/// <summary>What is gathered while one entry is read: its problems and its fields' places.</summary>
/// <param name="subject">How messages name the entry.</param>
public sealed class EntryContext(string subject)
{
    /// <summary>Quotes and block headers, which stand before a schema that is not plain text.</summary>
    private static readonly char[] BeforeNames = [' ', '\t', '\r', '\n', '|', '>', '-', '+', '\'', '"'];

    private readonly List<DiagnosticInfo> _problems = [];
    private readonly List<FieldSpan> _spans = [];

    /// <summary>Whether nothing was reported.</summary>
    public bool IsSound => _problems.Count == 0;

    /// <summary>Everything reported, by place.</summary>
    public EquatableArray<DiagnosticInfo> Diagnostics => _problems.OrderBy(problem => problem.Span.Start).ToEquatableArray();

    /// <summary>The places of all fields read.</summary>
    public SpanTable Spans => new(_spans.ToEquatableArray());

    /// <summary>Notes a problem.</summary>
    public void Report(string id, RelativeSpan span, params string[] arguments) =>
        _problems.Add(new(id, span, [subject, .. arguments]));

    /// <summary>The receiver of problems whose places are counted from the start of a scalar's text.</summary>
    public Report Within(YamlScalar scalar) => (id, span, arguments) => Report(id, scalar.Locate(span), arguments);

    /// <summary>Remembers where a field stands.</summary>
    public void Remember(string path, RelativeSpan key, YamlNode value) =>
        _spans.Add(new(path, key, value.Span, value is YamlScalar scalar ? scalar.Lines : []));

    /// <summary>How messages name an entry: its operator's name, or the file's when it has none.</summary>
    public static string SubjectOf(string entry, string key, string fileName)
    {
        int field = entry.IndexOf(key + ":", StringComparison.Ordinal);
        if (field < 0)
            return fileName;
        string name = entry.Substring(field + key.Length + 1).TrimStart(BeforeNames).Split('(', '\n')[0].Trim();
        return name.Length is > 0 and <= 60 ? name : fileName;
    }
}
