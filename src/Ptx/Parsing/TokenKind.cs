namespace Arity.Ptx.Parsing;

internal enum TokenKind
{
    End,
    Name,
    Dotted,
    Integer,
    Single,
    Double,
    Text,
    Symbol,
}
