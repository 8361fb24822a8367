using Arity.Ptx.Syntax;

namespace Arity.Ptx.Parsing;

/// <summary>Reads the bodies of functions.</summary>
internal sealed class BodyParser(TokenReader tokens, VariableParser variables, OperandParser operands)
{
    public PtxBlock ReadBlock()
    {
        var open = tokens.Expect("{");
        List<PtxStatement> statements = [];
        while (!tokens.Accept("}"))
            ReadStatements(statements);

        return new PtxBlock(statements, open.Line);
    }

    private void ReadStatements(List<PtxStatement> statements)
    {
        if (tokens.Is("{"))
            statements.Add(tokens.Nested(ReadBlock));
        else if (variables.StartsHere)
            statements.AddRange(variables.ReadDeclaration(string.Empty).Select(variable => new PtxDeclaration(variable)));
        else if (tokens.Accept(".pragma"))
            tokens.SkipPragma();
        else if (tokens.Current.Kind == TokenKind.Name && tokens.Next is { Kind: TokenKind.Symbol, Text: ":" })
            statements.Add(ReadLabel());
        else
            statements.Add(ReadInstruction());
    }

    private PtxLabel ReadLabel()
    {
        var name = tokens.Take();
        tokens.Expect(":");
        return new PtxLabel(name.Text, name.Line);
    }

    private PtxInstruction ReadInstruction()
    {
        var guard = tokens.Accept("@") ? ReadGuard() : null;
        var opcode = tokens.Expect(TokenKind.Name, "a statement");
        var modifiers = ReadModifiers(opcode);
        var list = opcode.Text == "call" ? operands.ReadCall() : tokens.Is(";") ? [] : tokens.List(operands.Read);
        tokens.Expect(";");
        return new PtxInstruction(guard, opcode.Text, modifiers, list, opcode.Line);
    }

    private PtxGuard ReadGuard()
    {
        bool isNegated = tokens.Accept("!");
        return new PtxGuard(tokens.Expect(TokenKind.Name, "a predicate").Text, isNegated);
    }

    private List<string> ReadModifiers(Token last)
    {
        List<string> modifiers = [];
        for (; tokens.Current.Kind == TokenKind.Dotted; last = tokens.Take(), modifiers.Add(last.Text))
        {
            if (!last.Touches(tokens.Current))
                throw tokens.Error($"{tokens.Current} stands apart from its instruction");
        }

        return modifiers;
    }
}
