namespace Arity.Ptx.Parsing;

/// <summary>Splits PTX into tokens and drops comments.</summary>
internal sealed class Lexer(string text)
{
    private const string Symbols = "{}[]()<>,;:@!|+-*/%&^~=";

    private static readonly string[] Shifts = ["<<", ">>"];

    private readonly List<Token> _tokens = [];
    private int _position;
    private int _line = 1;
    private int _lineStart;

    public static IReadOnlyList<Token> Read(string text) => new Lexer(text).Read();

    private char Current => At(_position);

    private char Next => At(_position + 1);

    private int Column => _position - _lineStart + 1;

    private char At(int position) => position < text.Length ? text[position] : '\0';

    private List<Token> Read()
    {
        for (SkipBlanks(); _position < text.Length; SkipBlanks())
            _tokens.Add(ReadToken());

        _tokens.Add(new Token(TokenKind.End, string.Empty, _line, Column));
        return _tokens;
    }

    private void SkipBlanks()
    {
        while (_position < text.Length)
        {
            if (char.IsWhiteSpace(Current))
                Advance();
            else if (Current == '/' && Next == '/')
                SkipLineComment();
            else if (Current == '/' && Next == '*')
                SkipBlockComment();
            else
                return;
        }
    }

    private void Advance()
    {
        if (text[_position++] != '\n')
            return;

        _line++;
        _lineStart = _position;
    }

    private void SkipLineComment()
    {
        while (_position < text.Length && Current != '\n')
            _position++;
    }

    private void SkipBlockComment()
    {
        (int line, int column) = (_line, Column);
        for (_position += 2; Current != '*' || Next != '/'; Advance())
        {
            if (_position >= text.Length)
                throw new PtxSyntaxException("this comment has no end; close it with */", line, column);
        }

        _position += 2;
    }

    private Token ReadToken()
    {
        if (char.IsAsciiDigit(Current))
            return ReadNumber();
        if (IsNamePart(Current) || (Current == '%' && IsNamePart(Next)))
            return Take(TokenKind.Name, EndOfName(_position + 1));
        if (Current == '.' && IsNamePart(Next))
            return Take(TokenKind.Dotted, EndOfModifier());
        if (Current == '"')
            return Take(TokenKind.Text, EndOfText());
        if (Array.IndexOf(Shifts, $"{Current}{Next}") >= 0)
            return Take(TokenKind.Symbol, _position + 2);
        if (Symbols.Contains(Current))
            return Take(TokenKind.Symbol, _position + 1);

        throw Error($"the character '{Current}' (U+{(int)Current:X4}) has no meaning in PTX");
    }

    private Token Take(TokenKind kind, int end, ulong bits = 0)
    {
        var token = new Token(kind, text[_position..end], _line, Column, bits);
        _position = end;
        return token;
    }

    private static bool IsNamePart(char c) => char.IsAsciiLetterOrDigit(c) || c is '_' or '$';

    private int EndOfName(int end)
    {
        while (IsNamePart(At(end)))
            end++;

        return end;
    }

    /// <summary>A modifier such as <c>.shared::cta</c> is one token.</summary>
    private int EndOfModifier()
    {
        int end = EndOfName(_position + 1);
        while (At(end) == ':' && At(end + 1) == ':' && IsNamePart(At(end + 2)))
            end = EndOfName(end + 2);

        return end;
    }

    private int EndOfText()
    {
        int end = _position + 1;
        while (At(end) is not ('"' or '\n' or '\0'))
            end++;

        return At(end) == '"' ? end + 1 : throw Error("this string has no end in its line");
    }

    private Token ReadNumber()
    {
        int end = _position;
        bool isDecimal = Current != '0' || !char.IsAsciiLetter(Next) || Next is 'e' or 'E';
        while (IsNamePart(At(end)) || At(end) == '.' || (isDecimal && At(end) is '+' or '-' && At(end - 1) is 'e' or 'E'))
            end++;

        string number = text[_position..end];
        return NumberReader.TryRead(number, out var kind, out ulong bits)
            ? Take(kind, end, bits)
            : throw Error($"'{number}' is not a number, or does not fit 64 bits");
    }

    private PtxSyntaxException Error(string message) => new(message, _line, Column);
}
