using Arity.Generator.Diagnostics;
using Arity.Generator.Helpers;
using Arity.Generator.Model;

namespace Arity.Generator.Schema;

/// <summary>Reads a schema string from left to right and remembers the first place where it was not what the grammar expects.</summary>
/// <remarks>After a failure every further read succeeds with nothing, so that the parser needs no test after each step.</remarks>
internal sealed class SchemaCursor(string text)
{
    private int _position;

    public SchemaProblem? Failure { get; private set; }

    public bool Failed => Failure is not null;

    /// <summary>Where the next token begins.</summary>
    public int Position
    {
        get
        {
            SkipSpaces();
            return _position;
        }
    }

    /// <summary>The end of what was read last, before any spaces.</summary>
    public int LastEnd { get; private set; }

    public bool AtEnd => Position >= text.Length;

    public char Peek => AtEnd ? '\0' : text[_position];

    public string Slice(int start) => text.Substring(start, LastEnd - start);

    public RelativeSpan SpanFrom(int start) => new(start, LastEnd - start);

    public bool TryTake(string token)
    {
        if (Failed || AtEnd || string.CompareOrdinal(text, _position, token, 0, token.Length) != 0)
            return false;
        LastEnd = _position += token.Length;
        return true;
    }

    public void Expect(string token, string expected)
    {
        if (!TryTake(token))
            Fail(expected);
    }

    public string TakeIdentifier(string expected) => Names.IsStart(Peek) ? TakeWhile(Names.IsPart) : Fail(expected);

    public string TakeWhile(Func<char, bool> accept)
    {
        int start = Position;
        while (_position < text.Length && accept(text[_position]))
            _position++;
        LastEnd = _position;
        return text.Substring(start, _position - start);
    }

    /// <summary>Text up to and including the closing quote; the cursor stands on the opening one.</summary>
    public void TakeQuoted()
    {
        char quote = Peek;
        int end = text.IndexOf(quote, _position + 1);
        if (end < 0)
            Fail($"a closing {quote}");
        else
            LastEnd = _position = end + 1;
    }

    /// <summary>Notes that something else was expected here; only the first call counts.</summary>
    public string Fail(string expected, int? position = null)
    {
        if (Failed)
            return "";
        int start = position ?? Position;
        int length = start >= text.Length ? 0 : Math.Max(1, text.Substring(start).TakeWhile(Names.IsPart).Count());
        string found = length == 0 ? "the end" : $"'{text.Substring(start, length)}'";
        Failure = new(RuleIds.SchemaSyntax, new(start, length), $"expected {expected}, found {found}");
        return "";
    }

    private void SkipSpaces()
    {
        while (_position < text.Length && char.IsWhiteSpace(text[_position]))
            _position++;
    }
}
