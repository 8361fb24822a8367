using System.Globalization;

namespace Arity.IO;

/// <summary>Reads the Python dictionary literal of a .npy header: three known keys in any order, any white space, nothing else.</summary>
internal ref struct NpyHeaderParser
{
    private readonly ReadOnlySpan<char> _text;
    private readonly int _origin;
    private int _position;
    private NpyElementType? _element;
    private bool? _isFortranOrder;
    private long[]? _shape;

    private NpyHeaderParser(ReadOnlySpan<char> text, int origin)
    {
        _text = text;
        _origin = origin;
    }

    /// <summary>Reads the literal.</summary>
    /// <param name="text">The header without magic, version and length.</param>
    /// <param name="origin">Its offset in the file, for messages.</param>
    /// <returns>The header, with a shape whose bytes 64 bits can count.</returns>
    /// <exception cref="TensorFormatException">The text is no supported header.</exception>
    public static NpyHeader Parse(ReadOnlySpan<char> text, int origin) => new NpyHeaderParser(text, origin).Dictionary();

    private NpyHeader Dictionary()
    {
        Expect('{', "'{', the start of the header's dictionary");
        while (!Accept('}'))
        {
            Entry();
            if (Accept(',')) continue;
            Expect('}', "',' or '}' after an entry");
            break;
        }

        SkipSpace();
        if (_position < _text.Length) throw Fail("the end of the header", _position);
        if (_element is not { } element) throw Missing("descr");
        if (_isFortranOrder is not { } isFortranOrder) throw Missing("fortran_order");
        if (_shape is null) throw Missing("shape");
        RequireCountable(_shape, element.DType.ItemSize);
        return new NpyHeader(element, isFortranOrder, _shape);
    }

    private void Entry()
    {
        int start = SkipSpace();
        string key = QuotedText("a quoted key");
        Expect(':', "':' after a key");
        switch (key)
        {
            case "descr" when _element is null: _element = Element(); break;
            case "fortran_order" when _isFortranOrder is null: _isFortranOrder = Truth(); break;
            case "shape" when _shape is null: _shape = Tuple(); break;
            default: throw Fail("'descr', 'fortran_order' and 'shape' as keys, each once", start);
        }
    }

    private NpyElementType Element()
    {
        int start = SkipSpace();
        if (Peek() is '[' or '(')
            throw new TensorFormatException($"offset {_origin + start}: the elements are records (structured dtype); "
                + "expected a plain type such as '<f4'.");
        return NpyElementType.Parse(QuotedText("a quoted element type"), _origin + start);
    }

    private bool Truth()
    {
        SkipSpace();
        if (AcceptWord("True")) return true;
        if (AcceptWord("False")) return false;
        throw Fail("True or False", _position);
    }

    private long[] Tuple()
    {
        var extents = new List<long>();
        int start = SkipSpace();
        Expect('(', "'(', the start of the shape");
        bool hasComma = false;
        while (!Accept(')'))
        {
            extents.Add(Extent());
            bool continues = Accept(',');
            hasComma |= continues;
            if (continues) continue;
            Expect(')', "',' or ')' after an extent");
            break;
        }

        if (extents.Count == 1 && !hasComma) throw Fail("a tuple as the shape: one extent is written (n,)", start);
        if (extents.Count > Arity.Shape.MaxRank) throw Fail($"at most {Arity.Shape.MaxRank} extents", start);
        return [.. extents];
    }

    private long Extent()
    {
        int start = SkipSpace();
        while (char.IsAsciiDigit(Peek())) _position++;
        ReadOnlySpan<char> digits = _text[start.._position];
        if (!long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out long extent))
            throw Fail("an extent from 0 to 9223372036854775807", start);
        if (Peek() == 'L') _position++; // Python 2 wrote long integers so
        return extent;
    }

    private string QuotedText(string what)
    {
        int start = SkipSpace();
        char quote = Peek();
        if (quote is not ('\'' or '"')) throw Fail(what, start);
        int length = _text[(start + 1)..].IndexOf(quote);
        if (length < 0) throw Fail($"{what} that ends with {quote}", start);
        ReadOnlySpan<char> content = _text.Slice(start + 1, length);
        if (content.Contains('\\')) throw Fail($"{what} without escapes", start);
        _position = start + length + 2;
        return content.ToString();
    }

    // Extents of zero count as one, as in NumPy, so that strides of an empty shape stay countable.
    private readonly void RequireCountable(long[] shape, int itemSize)
    {
        Int128 bytes = itemSize;
        foreach (long extent in shape)
        {
            bytes *= Math.Max(extent, 1);
            if (bytes > long.MaxValue)
                throw new TensorFormatException($"offset {_origin}: the shape ({string.Join(", ", shape)}) of {itemSize}-byte elements "
                    + "is larger than 2^63 bytes; expected a size that can exist.");
        }
    }

    private readonly char Peek() => _position < _text.Length ? _text[_position] : '\0';

    private int SkipSpace()
    {
        while (Peek() is ' ' or '\t' or '\n' or '\r') _position++;
        return _position;
    }

    private bool Accept(char wanted)
    {
        SkipSpace();
        if (Peek() != wanted) return false;
        _position++;
        return true;
    }

    private bool AcceptWord(string word)
    {
        bool isHere = _text[_position..].StartsWith(word);
        if (isHere) _position += word.Length;
        return isHere;
    }

    private void Expect(char wanted, string what)
    {
        if (!Accept(wanted)) throw Fail(what, _position);
    }

    private readonly TensorFormatException Missing(string key) =>
        new($"offset {_origin}: the header has no '{key}'; expected 'descr', 'fortran_order' and 'shape'.");

    private readonly TensorFormatException Fail(string expected, int at)
    {
        string found = at < _text.Length ? $"'{_text.Slice(at, int.Min(16, _text.Length - at))}'" : "the end of the header";
        return new($"offset {_origin + at}: found {found}; expected {expected}.");
    }
}
