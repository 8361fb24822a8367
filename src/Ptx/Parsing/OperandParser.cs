using Arity.Ptx.Syntax;

namespace Arity.Ptx.Parsing;

/// <summary>Reads the operands of instructions.</summary>
internal sealed class OperandParser(TokenReader tokens, ConstantParser constants)
{
    public PtxOperand Read()
    {
        if (tokens.Is("["))
            return ReadAddress();
        if (tokens.Is("{"))
            return new PtxVectorOperand(ReadGroup("{", "}"));
        if (constants.StartsHere)
            return constants.ReadOperand();

        bool isNegated = tokens.Accept("!");
        var first = new PtxNameOperand(ReadName(), isNegated);
        return !isNegated && tokens.Accept("|") ? new PtxPairOperand(first, new PtxNameOperand(ReadName())) : first;
    }

    /// <summary><c>(results), name, (arguments)</c>, of which only the name must be there.</summary>
    public IReadOnlyList<PtxOperand> ReadCall()
    {
        var results = new PtxListOperand([]);
        if (tokens.Is("("))
        {
            results = new PtxListOperand(ReadGroup("(", ")"));
            tokens.Expect(",");
        }

        var name = new PtxNameOperand(tokens.Expect(TokenKind.Name, "the name of a function").Text);
        var arguments = tokens.Accept(",") ? ReadGroup("(", ")") : [];
        return [results, name, new PtxListOperand(arguments)];
    }

    private List<PtxOperand> ReadGroup(string open, string close)
    {
        tokens.Expect(open);
        var elements = tokens.Is(close) ? [] : tokens.List(ReadSimple);
        tokens.Expect(close);
        return elements;
    }

    private PtxOperand ReadSimple() =>
        constants.StartsHere ? constants.ReadOperand() : new PtxNameOperand(ReadName());

    /// <summary>A name; one such as <c>%tid.x</c> reaches over the dot.</summary>
    private string ReadName()
    {
        var name = tokens.Expect(TokenKind.Name, "an operand");
        return name.Text[0] == '%' && tokens.Current.Kind == TokenKind.Dotted && name.Touches(tokens.Current)
            ? name.Text + tokens.Take().Text
            : name.Text;
    }

    private PtxAddressOperand ReadAddress()
    {
        tokens.Expect("[");
        string? name = constants.StartsHere ? null : ReadName();
        var offset = name is null || tokens.Accept("+") ? constants.ReadInteger() : new PtxIntegerOperand(0, false);
        tokens.Expect("]");
        return new PtxAddressOperand(name, (long)offset.Bits);
    }
}
