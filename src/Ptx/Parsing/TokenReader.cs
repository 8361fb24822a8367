namespace Arity.Ptx.Parsing;

/// <summary>Walks over tokens; every disappointment is a <see cref="PtxSyntaxException"/> at the token that was found.</summary>
internal sealed class TokenReader(IReadOnlyList<Token> tokens)
{
    private const int MaxDepth = 64;

    private int _position;
    private int _depth;

    public Token Current => tokens[_position];

    public Token Next => tokens[Math.Min(_position + 1, tokens.Count - 1)];

    public Token Take()
    {
        var token = Current;
        if (token.Kind != TokenKind.End)
            _position++;

        return token;
    }

    public bool Is(string text) => Current.Kind is TokenKind.Symbol or TokenKind.Dotted && Current.Text == text;

    public bool Accept(string text)
    {
        if (!Is(text))
            return false;

        Take();
        return true;
    }

    public Token Expect(string text) => Is(text) ? Take() : throw Unexpected($"'{text}'");

    public Token Expect(TokenKind kind, string wanted) => Current.Kind == kind ? Take() : throw Unexpected(wanted);

    /// <summary>Items between commas.</summary>
    public List<T> List<T>(Func<T> item)
    {
        List<T> items = [item()];
        while (Accept(","))
            items.Add(item());

        return items;
    }

    /// <summary>Nesting is bounded, so that no text can exhaust the stack.</summary>
    public T Nested<T>(Func<T> read)
    {
        if (_depth == MaxDepth)
            throw Error($"this is nested deeper than {MaxDepth} levels");

        _depth++;
        var result = read();
        _depth--;
        return result;
    }

    /// <summary>What a pragma says is a hint to the assembler that changes nothing here.</summary>
    public void SkipPragma()
    {
        List(() => Expect(TokenKind.Text, "a string"));
        Expect(";");
    }

    public PtxSyntaxException Unexpected(string wanted) => Error($"{wanted} is expected, not {Current}");

    public PtxSyntaxException Error(string message) => Error(Current, message);

    public PtxSyntaxException Error(Token token, string message) => new(message, token.Line, token.Column);
}
