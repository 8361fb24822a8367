using System.Globalization;
using Arity.Generator.Diagnostics;
using Arity.Generator.Model;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Arity.Generator.Reading;

/// <summary>Reads one entry's YAML into nodes. Whatever the text, the outcome is nodes or diagnostics, never an exception.</summary>
public sealed class YamlTreeReader
{
    private const int DepthLimit = 8;
    private readonly string _source;
    private readonly Report _report;
    private readonly Parser _parser;
    private bool _tooDeep;

    private YamlTreeReader(string source, Report report)
    {
        (_source, _report) = (source, report);
        _parser = new(new StringReader(source));
    }

    /// <summary>The value after the entry's dash; null when the text is not YAML or nests too deeply, which is then reported.</summary>
    public static YamlNode? Read(string source, Report report)
    {
        var reader = new YamlTreeReader(source, report);
        try
        {
            return reader.ReadEntry();
        }
        catch (YamlException error)
        {
            reader.ReportSyntax(error);
            return null;
        }
    }

    private YamlNode? ReadEntry()
    {
        while (Next() is not SequenceStart)
            continue;
        YamlNode entry = ReadNode(Next(), 0);
        while (MoveNext())
            continue;
        return _tooDeep ? null : entry;
    }

    private ParsingEvent Next()
    {
        if (!MoveNext())
            throw new YamlException(Mark.Empty, Mark.Empty, "the entry ends too early");
        return _parser.Current!;
    }

    /// <summary>
    /// Some malformed texts bring the parser into states that it did not foresee; for an author they are syntax errors too.
    /// </summary>
    private bool MoveNext()
    {
        try
        {
            return _parser.MoveNext();
        }
        catch (Exception error) when (error is not YamlException)
        {
            Mark place = _parser.Current?.End ?? Mark.Empty;
            throw new YamlException(place, place, "the parser cannot make sense of what follows here", error);
        }
    }

    private YamlNode ReadNode(ParsingEvent first, int depth)
    {
        RejectFeatures(first);
        if (depth == DepthLimit && first is SequenceStart or MappingStart)
            ReportTooDeep(first);
        switch (first)
        {
            case SequenceStart when depth < DepthLimit:
                return ReadSequence(first, depth);
            case MappingStart when depth < DepthLimit:
                return ReadMapping(first, depth);
            case Scalar scalar:
                return ScalarReader.Read(scalar, _source);
            default:
                RelativeSpan span = SpanOf(first);
                SkipTo(first);
                return new YamlScalar(_source.Substring(span.Start, span.Length), ScalarForm.Plain, span, [span]);
        }
    }

    private YamlSequence ReadSequence(ParsingEvent start, int depth)
    {
        var items = new List<YamlNode>();
        for (ParsingEvent next = Next(); next is not SequenceEnd; next = Next())
            items.Add(ReadNode(next, depth + 1));
        return new(items, SpanOf(start));
    }

    private YamlMapping ReadMapping(ParsingEvent start, int depth)
    {
        var fields = new List<YamlField>();
        for (ParsingEvent next = Next(); next is not MappingEnd; next = Next())
        {
            YamlNode key = ReadNode(next, depth + 1);
            YamlNode value = ReadNode(Next(), depth + 1);
            if (key is not YamlScalar name)
                _report(RuleIds.WrongNode, key.Span, "a key", "text", key.Description);
            else if (fields.Any(field => field.Name == name.Text))
                _report(RuleIds.DuplicateKey, name.Span, name.Text);
            else
                fields.Add(new(name, value));
        }

        return new(fields, SpanOf(start));
    }

    /// <summary>Skips what is nested too deeply, without recursion.</summary>
    private void SkipTo(ParsingEvent start)
    {
        for (int open = start.NestingIncrease; open > 0;)
            open += Next().NestingIncrease;
    }

    private void ReportTooDeep(ParsingEvent start)
    {
        if (!_tooDeep)
            _report(RuleIds.TooDeep, SpanOf(start), DepthLimit.ToString(CultureInfo.InvariantCulture));
        _tooDeep = true;
    }

    private void RejectFeatures(ParsingEvent first)
    {
        string? feature = first switch
        {
            AnchorAlias => "an alias (*)",
            NodeEvent { Anchor.IsEmpty: false } => "an anchor (&)",
            NodeEvent { Tag.IsEmpty: false } => "a tag (!)",
            _ => null,
        };
        if (feature is not null)
            _report(RuleIds.YamlFeature, SpanOf(first), feature);
    }

    private RelativeSpan SpanOf(ParsingEvent node)
    {
        int start = Math.Min((int)node.Start.Index, _source.Length);
        int end = Math.Min(Math.Max((int)node.End.Index, start + 1), _source.Length);
        return ScalarReader.FirstLine(_source, new(start, end - start));
    }

    private void ReportSyntax(YamlException error)
    {
        int end = _source.TrimEnd().Length;
        int index = Math.Min((int)error.End.Index, end);
        var span = new RelativeSpan(index, index < end ? 1 : 0);
        int lineStart = index == 0 ? 0 : _source.LastIndexOf('\n', index - 1) + 1;
        string before = _source.Substring(lineStart, index - lineStart);
        int tab = before.IndexOf('\t');
        if (tab >= 0 && before.Substring(0, tab).Trim().Length == 0)
            _report(RuleIds.TabIndent, new(lineStart + tab, 1));
        else if (index < _source.Length && _source[index] == '\t')
            _report(RuleIds.TabIndent, span);
        else
            _report(RuleIds.YamlSyntax, span, Advice(error.Message, before));
    }

    /// <summary>The remedy for the two mistakes that operator symbols and named C# arguments invite, else the parser's message.</summary>
    private static string Advice(string message, string before)
    {
        if (before.TrimStart().StartsWith("operator:", StringComparison.Ordinal))
            return "an operator symbol must be quoted, as in operator: '>='";
        if (message.IndexOf("invalid mapping", StringComparison.Ordinal) >= 0)
            return "plain text cannot contain a colon and a space; write code as a literal block (|), and quote other text";
        return char.ToLowerInvariant(message[0]) + message.Substring(1).TrimEnd('.');
    }
}
