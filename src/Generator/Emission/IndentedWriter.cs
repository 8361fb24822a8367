using System.Text;

namespace Arity.Generator.Emission;

/// <summary>Collects generated text: four spaces per level, <c>\n</c> at every line's end, no trailing blanks.</summary>
public sealed class IndentedWriter
{
    private readonly StringBuilder _text = new();
    private int _depth;

    /// <summary>How many blanks the present level begins with.</summary>
    public int Column => 4 * _depth;

    /// <summary>Writes one line, or a blank one.</summary>
    public IndentedWriter Line(string text = "")
    {
        if (text.Length > 0)
            _text.Append(' ', Column).Append(text);
        _text.Append('\n');
        return this;
    }

    /// <summary>Writes a fixed block of several lines at the present level.</summary>
    public IndentedWriter Lines(string block)
    {
        foreach (string line in block.Split('\n'))
            Line(line.TrimEnd('\r'));
        return this;
    }

    /// <summary>Writes one line from the first column on, as directives and text mapped to a file must be.</summary>
    public IndentedWriter Unindented(string text)
    {
        _text.Append(text).Append('\n');
        return this;
    }

    /// <summary>Writes a header and an opening brace; disposing the result writes the closing one.</summary>
    public Scope Block(string header, string close = "}", string open = "{")
    {
        if (header.Length > 0)
            Line(header);
        Line(open);
        _depth++;
        return new Scope(this, close);
    }

    /// <summary>Writes the following lines one level deeper until disposed.</summary>
    public Scope Indent()
    {
        _depth++;
        return new Scope(this, null);
    }

    /// <summary>Writes each item's block with a blank line between two.</summary>
    public void Separated(IEnumerable<Action> blocks)
    {
        bool first = true;
        foreach (Action block in blocks)
        {
            if (!first)
                Line();
            first = false;
            block();
        }
    }

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    private void Close(string? text)
    {
        _depth--;
        if (text is not null)
            Line(text);
    }

    /// <summary>An open level.</summary>
    public readonly struct Scope : IDisposable
    {
        private readonly IndentedWriter _writer;
        private readonly string? _close;

        internal Scope(IndentedWriter writer, string? close) => (_writer, _close) = (writer, close);

        /// <summary>Ends the level.</summary>
        public void Dispose() => _writer.Close(_close);
    }
}
