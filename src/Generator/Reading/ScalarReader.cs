using Arity.Generator.Helpers;
using Arity.Generator.Model;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Arity.Generator.Reading;

/// <summary>Turns a scalar event into a scalar whose lines have exact places.</summary>
internal static class ScalarReader
{
    private static readonly char[] LineBreaks = ['\r', '\n', '\u0085', '\u2028', '\u2029'];

    public static YamlScalar Read(Scalar scalar, string source)
    {
        var span = Trim(source, (int)scalar.Start.Index, Math.Min((int)scalar.End.Index, source.Length));
        string text = scalar.Value.TrimEnd('\n');
        ScalarForm form = FormOf(scalar.Style, source.IndexOfAny(LineBreaks, span.Start, span.Length) >= 0);
        var lines = form switch
        {
            ScalarForm.Literal => BlockLines(source, span, text),
            ScalarForm.Quoted => [new(span.Start + 1, Math.Max(0, span.Length - 2))],
            _ => new EquatableArray<RelativeSpan>([span]),
        };
        return new(text, form, form == ScalarForm.Literal ? FirstLine(source, span) : span, lines);
    }

    /// <summary>The part of a span that stands on its first line.</summary>
    public static RelativeSpan FirstLine(string source, RelativeSpan span)
    {
        int end = source.IndexOfAny(LineBreaks, span.Start, span.Length);
        return end < 0 ? span : new(span.Start, end - span.Start);
    }

    private static ScalarForm FormOf(ScalarStyle style, bool broken) => style switch
    {
        ScalarStyle.Literal => ScalarForm.Literal,
        ScalarStyle.Folded => ScalarForm.Folded,
        ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted => ScalarForm.Quoted,
        _ => broken ? ScalarForm.BrokenPlain : ScalarForm.Plain,
    };

    /// <summary>The places of a block's lines: each line of the text is the tail of a source line after the header.</summary>
    private static EquatableArray<RelativeSpan> BlockLines(string source, RelativeSpan span, string text)
    {
        var lines = new List<RelativeSpan>();
        int position = NextLine(source, span.Start);
        foreach (string line in text.Split('\n'))
        {
            int end = source.IndexOfAny(LineBreaks, Math.Min(position, source.Length));
            if (end < 0)
                end = source.Length;
            lines.Add(new(Math.Max(0, end - line.Length), Math.Min(line.Length, end)));
            position = NextLine(source, end);
        }

        return lines.ToEquatableArray();
    }

    private static int NextLine(string source, int position)
    {
        int end = source.IndexOfAny(LineBreaks, Math.Min(position, source.Length));
        if (end < 0)
            return source.Length;
        return source[end] == '\r' && end + 1 < source.Length && source[end + 1] == '\n' ? end + 2 : end + 1;
    }

    private static RelativeSpan Trim(string source, int start, int end)
    {
        while (end > start && char.IsWhiteSpace(source[end - 1]))
            end--;
        return new(start, end - start);
    }
}
