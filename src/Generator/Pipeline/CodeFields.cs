using Arity.Generator.Emission;
using Arity.Generator.Helpers;
using Arity.Generator.Model;

namespace Arity.Generator.Pipeline;

/// <summary>Finds the lines and columns of an entry's code.</summary>
public static class CodeFields
{
    /// <summary>The fields among <paramref name="paths"/> that the entry has.</summary>
    public static EquatableArray<CodeField> Find(string text, SpanTable spans, IEnumerable<string> paths)
    {
        List<CodeField> fields = [];
        foreach (string path in paths)
            if (spans.Find(path) is { } field)
                fields.Add(new(path, field.Lines.Select(line => At(text, line)).ToEquatableArray()));
        return fields.ToEquatableArray();
    }

    private static CodeLine At(string text, RelativeSpan span)
    {
        int start = Math.Min(span.Start, text.Length);
        int lineStart = start == 0 ? 0 : text.LastIndexOf('\n', start - 1) + 1;
        int line = 0;
        for (int i = 0; i < lineStart; i++)
            if (text[i] == '\n')
                line++;
        return new(line, start - lineStart, span.Length);
    }
}
