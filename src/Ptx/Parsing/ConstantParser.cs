using Arity.Ptx.Syntax;

namespace Arity.Ptx.Parsing;

/// <summary>Evaluates constant expressions in 64 bits by C's rules: unsigned where an operand is.</summary>
internal sealed class ConstantParser(TokenReader tokens)
{
    /// <summary>The binary operators, those that bind loosest first.</summary>
    private static readonly string[][] Levels = [["|"], ["^"], ["&"], ["<<", ">>"], ["+", "-"], ["*", "/", "%"]];

    public bool StartsHere => tokens.Current is { Kind: TokenKind.Integer or TokenKind.Single or TokenKind.Double }
        or { Kind: TokenKind.Symbol, Text: "-" or "+" or "~" or "(" }
        or { Kind: TokenKind.Name, Text: "WARP_SZ" };

    public PtxOperand ReadOperand()
    {
        bool isNegative = tokens.Is("-") && tokens.Next.Kind is TokenKind.Double;
        if (isNegative)
            tokens.Take();

        return tokens.Current.Kind switch
        {
            TokenKind.Single => new PtxFloatOperand(tokens.Take().Bits, true),
            TokenKind.Double => new PtxFloatOperand(tokens.Take().Bits ^ (isNegative ? 1UL << 63 : 0), false),
            _ => ReadInteger(),
        };
    }

    public PtxIntegerOperand ReadInteger() => ReadBinary(0);

    /// <summary>A size or count.</summary>
    public int ReadCount(int minimum)
    {
        var start = tokens.Current;
        var value = ReadInteger();
        return value.Bits <= int.MaxValue && (int)value.Bits >= minimum
            ? (int)value.Bits
            : throw tokens.Error(start, $"a number from {minimum} to {int.MaxValue} is expected");
    }

    private PtxIntegerOperand ReadBinary(int level)
    {
        if (level == Levels.Length)
            return tokens.Nested(ReadUnary);

        var left = ReadBinary(level + 1);
        while (tokens.Current.Kind == TokenKind.Symbol && Array.IndexOf(Levels[level], tokens.Current.Text) >= 0)
        {
            var sign = tokens.Take();
            left = Apply(sign, left, ReadBinary(level + 1));
        }

        return left;
    }

    private PtxIntegerOperand ReadUnary()
    {
        if (tokens.Accept("("))
        {
            var inner = ReadBinary(0);
            tokens.Expect(")");
            return inner;
        }

        if (tokens.Accept("+"))
            return tokens.Nested(ReadUnary);
        if (tokens.Accept("-"))
            return tokens.Nested(ReadUnary) is var value ? value with { Bits = 0 - value.Bits } : value;
        if (tokens.Accept("~"))
            return tokens.Nested(ReadUnary) is var bits ? bits with { Bits = ~bits.Bits } : bits;

        return ReadPrimary();
    }

    private PtxIntegerOperand ReadPrimary()
    {
        if (tokens.Current is { Kind: TokenKind.Name, Text: "WARP_SZ" })
        {
            tokens.Take();
            return new PtxIntegerOperand(32, false);
        }

        var number = tokens.Expect(TokenKind.Integer, "an integer constant");
        return new PtxIntegerOperand(number.Bits, number.IsUnsigned);
    }

    private PtxIntegerOperand Apply(Token sign, PtxIntegerOperand left, PtxIntegerOperand right)
    {
        bool isShift = sign.Text is "<<" or ">>";
        if (isShift && right.Bits > 63)
            throw tokens.Error(sign, "a shift of a constant is by 0 to 63 bits");
        if (sign.Text is "/" or "%" && right.Bits == 0)
            throw tokens.Error(sign, "a constant is divided by zero");

        bool isUnsigned = left.IsUnsigned || (!isShift && right.IsUnsigned);
        return new PtxIntegerOperand(Compute(sign.Text, left.Bits, right.Bits, isUnsigned), isUnsigned);
    }

    private static ulong Compute(string sign, ulong left, ulong right, bool isUnsigned) => sign switch
    {
        "|" => left | right,
        "^" => left ^ right,
        "&" => left & right,
        "<<" => left << (int)right,
        ">>" => isUnsigned ? left >> (int)right : (ulong)((long)left >> (int)right),
        "+" => left + right,
        "-" => left - right,
        "*" => left * right,
        // Division by -1 is negation: the machine's own traps on the smallest number.
        "/" when !isUnsigned => right == ulong.MaxValue ? 0 - left : (ulong)((long)left / (long)right),
        "/" => left / right,
        _ when !isUnsigned => right == ulong.MaxValue ? 0 : (ulong)((long)left % (long)right),
        _ => left % right,
    };
}
