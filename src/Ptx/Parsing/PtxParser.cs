using Arity.Ptx.Syntax;

namespace Arity.Ptx.Parsing;

/// <summary>Reads the text of a PTX module.</summary>
public static class PtxParser
{
    /// <summary>Reads a module: its header, variables of module scope, functions and entries.</summary>
    /// <param name="text">The text of a <c>.ptx</c> file.</param>
    /// <returns>The module.</returns>
    /// <exception cref="PtxSyntaxException">The text is not PTX; it names the first error.</exception>
    public static PtxModule Parse(string text)
    {
        var tokens = new TokenReader(Lexer.Read(text));
        var constants = new ConstantParser(tokens);
        var variables = new VariableParser(tokens, constants);
        var bodies = new BodyParser(tokens, variables, new OperandParser(tokens, constants));
        return new ModuleParser(tokens, variables, new FunctionParser(tokens, constants, variables, bodies)).Read();
    }
}
