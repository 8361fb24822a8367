namespace Arity.Ptx.Parsing;

/// <summary>A token; <c>Bits</c> is the value of a number, and a single's and a double's bits.</summary>
internal readonly record struct Token(TokenKind Kind, string Text, int Line, int Column, ulong Bits = 0)
{
    public bool IsUnsigned => Bits > long.MaxValue || Text.EndsWith('U');

    public bool Touches(Token next) => next.Line == Line && next.Column == Column + Text.Length;

    public override string ToString() => Kind == TokenKind.End ? "the end of the text" : $"'{Text}'";
}
