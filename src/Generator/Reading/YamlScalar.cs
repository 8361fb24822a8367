using Arity.Generator.Helpers;
using Arity.Generator.Model;

namespace Arity.Generator.Reading;

/// <summary>Text.</summary>
/// <param name="text">The text without trailing line breaks.</param>
/// <param name="form">How it is written.</param>
/// <param name="span">Its place with quotes or block header.</param>
/// <param name="lines">The place of each line of the text.</param>
public sealed class YamlScalar(string text, ScalarForm form, RelativeSpan span, EquatableArray<RelativeSpan> lines) : YamlNode(span)
{
    /// <summary>The text without trailing line breaks.</summary>
    public string Text { get; } = text;

    /// <summary>How it is written.</summary>
    public ScalarForm Form { get; } = form;

    /// <summary>The place of each line of the text.</summary>
    public EquatableArray<RelativeSpan> Lines { get; } = lines;

    /// <inheritdoc/>
    public override string Description => "text";

    /// <summary>The place of a stretch of the text; exact for plain and literal scalars.</summary>
    public RelativeSpan Locate(RelativeSpan inner)
    {
        int start = inner.Start;
        foreach (RelativeSpan line in Lines)
        {
            if (start <= line.Length)
                return new(line.Start + start, Math.Min(inner.Length, line.Length - start));
            start -= line.Length + 1;
        }

        return Span;
    }
}
