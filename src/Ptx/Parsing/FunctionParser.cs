using Arity.Ptx.Syntax;

namespace Arity.Ptx.Parsing;

/// <summary>Reads entries and functions.</summary>
internal sealed class FunctionParser(TokenReader tokens, ConstantParser constants, VariableParser variables, BodyParser bodies)
{
    /// <summary>The performance directives and the most numbers that each takes.</summary>
    private static readonly Dictionary<string, int> Directives = new()
    {
        [".maxntid"] = 3,
        [".reqntid"] = 3,
        [".minnctapersm"] = 1,
        [".maxnctapersm"] = 1,
        [".maxnreg"] = 1,
        [".noreturn"] = 0,
    };

    public bool StartsHere => tokens.Is(".entry") || tokens.Is(".func");

    public PtxFunction Read(string linkage)
    {
        bool isEntry = tokens.Take().Text == ".entry";
        var results = !isEntry && tokens.Is("(") ? variables.ReadParameters() : [];
        var name = tokens.Expect(TokenKind.Name, "the name of the function");
        var parameters = tokens.Is("(") ? variables.ReadParameters() : [];
        var directives = ReadDirectives();
        var body = tokens.Accept(";") ? null : bodies.ReadBlock();
        return new PtxFunction(name.Text, isEntry, linkage, results, parameters, directives, body, name.Line);
    }

    private List<PtxDirective> ReadDirectives()
    {
        List<PtxDirective> directives = [];
        while (tokens.Current.Kind == TokenKind.Dotted)
        {
            if (tokens.Accept(".pragma"))
                tokens.SkipPragma();
            else
                directives.Add(ReadDirective());
        }

        return directives;
    }

    private PtxDirective ReadDirective()
    {
        if (!Directives.TryGetValue(tokens.Current.Text, out int most))
            throw tokens.Error($"there is no directive {tokens.Current}; there are {string.Join(", ", Directives.Keys)} and .pragma");

        var name = tokens.Take();
        List<long> values = most == 0 ? [] : tokens.List(() => (long)constants.ReadCount(1));
        return values.Count <= most
            ? new PtxDirective(name.Text, values)
            : throw tokens.Error(name, $"{name.Text} takes at most {most} numbers, not {values.Count}");
    }
}
