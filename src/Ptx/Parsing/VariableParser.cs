using Arity.Ptx.Syntax;

namespace Arity.Ptx.Parsing;

/// <summary>Reads declarations of variables, parameters and registers.</summary>
internal sealed class VariableParser(TokenReader tokens, ConstantParser constants)
{
    private static readonly string[] Linkages = [".extern", ".visible", ".weak", ".common"];

    /// <summary>A linking directive, or empty.</summary>
    public string ReadLinkage() =>
        tokens.Current.Kind == TokenKind.Dotted && Linkages.Contains(tokens.Current.Text) ? tokens.Take().Text : string.Empty;

    public bool StartsHere => tokens.Current.Kind == TokenKind.Dotted && PtxTypes.TryParse(tokens.Current.Text, out PtxSpace _);

    /// <summary>One declaration of one or more variables, with its semicolon.</summary>
    public List<PtxVariable> ReadDeclaration(string linkage)
    {
        var prefix = ReadPrefix(linkage);
        var variables = tokens.List(() => ReadInitialized(ReadName(prefix)));
        tokens.Expect(";");
        return variables;
    }

    /// <summary>Parameters in parentheses.</summary>
    public List<PtxVariable> ReadParameters()
    {
        tokens.Expect("(");
        var parameters = tokens.Is(")") ? [] : tokens.List(() => ReadName(ReadPrefix(string.Empty)));
        tokens.Expect(")");
        return parameters;
    }

    private PtxVariable ReadPrefix(string linkage)
    {
        int line = tokens.Current.Line;
        if (!PtxTypes.TryParse(tokens.Expect(TokenKind.Dotted, "a state space").Text, out PtxSpace space))
            throw tokens.Unexpected("a state space before this");

        int alignment = tokens.Accept(".align") ? constants.ReadCount(1) : 0;
        int length = ReadVectorLength();
        var type = ReadType();
        if (space == PtxSpace.Parameter && tokens.Accept(".ptr"))
            SkipPointerAttributes();

        int bytes = alignment > 0 ? alignment : type.Size * length;
        return new PtxVariable(space, type, length, string.Empty, 0, [], bytes, [], linkage, line);
    }

    private int ReadVectorLength() => tokens.Accept(".v2") ? 2 : tokens.Accept(".v4") ? 4 : 1;

    private PtxType ReadType()
    {
        if (tokens.Current.Kind != TokenKind.Dotted || !PtxTypes.TryParse(tokens.Current.Text, out PtxType type))
            throw tokens.Unexpected("a type");

        tokens.Take();
        return type;
    }

    /// <summary>What a pointer parameter points to is a hint that changes nothing here.</summary>
    private void SkipPointerAttributes()
    {
        if (StartsHere)
            tokens.Take();
        if (tokens.Accept(".align"))
            constants.ReadCount(1);
    }

    private PtxVariable ReadName(PtxVariable prefix)
    {
        var name = tokens.Expect(TokenKind.Name, "a name");
        var variable = prefix with { Name = name.Text, Line = name.Line };
        if (prefix.Space == PtxSpace.Register && tokens.Accept("<"))
        {
            variable = variable with { FamilySize = constants.ReadCount(1) };
            tokens.Expect(">");
        }

        return variable with { Extents = ReadExtents() };
    }

    private List<long> ReadExtents()
    {
        List<long> extents = [];
        while (tokens.Accept("["))
        {
            bool isOpen = extents.Count == 0 && tokens.Is("]");
            extents.Add(isOpen ? 0 : constants.ReadCount(1));
            tokens.Expect("]");
        }

        return extents;
    }

    private PtxVariable ReadInitialized(PtxVariable variable) =>
        tokens.Accept("=") ? new InitializerParser(tokens, constants, variable).Read() : variable;
}
