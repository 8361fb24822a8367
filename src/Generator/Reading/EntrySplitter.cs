using Arity.Generator.Diagnostics;
using Arity.Generator.Helpers;
using Arity.Generator.Model;
using Microsoft.CodeAnalysis.Text;

namespace Arity.Generator.Reading;

/// <summary>
/// Cuts at the lines that begin with a dash. Nothing inside an entry of a YAML list can begin in the first column, so this needs no
/// parser; what does begin there, or stands before the first dash, belongs to no entry.
/// </summary>
internal sealed class EntrySplitter(SourceText text, string fileName)
{
    private readonly List<EntryChunk> _entries = [];
    private readonly List<DiagnosticInfo> _problems = [];
    private TextLine? _start;
    private int _end;
    private bool _inStray;

    public DeclarationFile Split()
    {
        foreach (TextLine line in text.Lines)
        {
            string content = line.ToString();
            if (string.IsNullOrWhiteSpace(content) || content[0] == '#')
                continue;
            if (content[0] == '-' && (content.Length == 1 || content[1] is ' ' or '\t'))
                Begin(line);
            else if (_start is null || content[0] is not (' ' or '\t'))
                Stray(line, content);
            else
                _end = line.EndIncludingLineBreak;
        }

        Close();
        return new(_entries.ToEquatableArray(), _problems.ToEquatableArray());
    }

    private void Begin(TextLine line)
    {
        Close();
        (_start, _end, _inStray) = (line, line.EndIncludingLineBreak, false);
    }

    /// <summary>Only the first of several stray lines is reported. A document's start before everything else is no harm.</summary>
    private void Stray(TextLine line, string content)
    {
        bool first = _start is null && _entries.Count == 0 && !_inStray;
        Close();
        if (first && content.TrimEnd() == "---")
            return;
        if (!_inStray)
        {
            string shown = content.Length <= 40 ? content : content.Substring(0, 40) + "...";
            _problems.Add(new(RuleIds.TopLevel, new(line.Start, line.Span.Length), [fileName, shown]));
        }

        _inStray = true;
    }

    private void Close()
    {
        if (_start is TextLine start)
            _entries.Add(new(text.ToString(TextSpan.FromBounds(start.Start, _end)), start.LineNumber, start.Start));
        _start = null;
    }
}
