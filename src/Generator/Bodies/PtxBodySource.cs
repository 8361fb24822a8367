using Arity.Generator.Model;
using Microsoft.CodeAnalysis.Text;

namespace Arity.Generator.Bodies;

/// <summary>The lines of a body file, and where they stand.</summary>
internal sealed class PtxBodySource
{
    private const string Mark = "//@ body";

    private readonly SourceText _text;
    private readonly string[] _lines;

    public PtxBodySource(string name, SourceText text)
    {
        (Name, _text) = (name, text);
        _lines = [.. text.Lines.Select(line => line.ToString())];
    }

    /// <summary>The body's name.</summary>
    public string Name { get; }

    /// <summary>The lines.</summary>
    public IReadOnlyList<string> Lines => _lines;

    /// <summary>A line without blanks around it and without a comment behind it.</summary>
    public RelativeSpan SpanOf(int line)
    {
        string text = _lines[line];
        int comment = text.IndexOf("//", StringComparison.Ordinal);
        string code = comment > 0 ? text.Substring(0, comment) : text;
        if (code.Trim().Length == 0)
            code = text;
        int start = code.Length - code.TrimStart().Length;
        return new(_text.Lines[line].Start + start, code.Trim().Length);
    }

    /// <summary>The rest of a line from a column, both from 0.</summary>
    public RelativeSpan SpanFrom(int line, int column)
    {
        RelativeSpan all = SpanOf(line);
        int start = Math.Min(_text.Lines[line].Start + column, all.End);
        return start <= all.Start ? all : new(start, all.End - start);
    }

    /// <summary>The file with a mark where a section's lines begin, by which they are found again once they are composed.</summary>
    public string MarkedAt(PtxSection section)
        => string.Join("\n", _lines.Take(section.Line + 1).Append(Mark).Concat(_lines.Skip(section.Line + 1)));

    /// <summary>The line of the mark.</summary>
    public static int LineOfMark(string[] composed) => Array.IndexOf(composed, Mark);
}
