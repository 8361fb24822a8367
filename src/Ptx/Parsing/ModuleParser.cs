using System.Globalization;
using Arity.Ptx.Syntax;

namespace Arity.Ptx.Parsing;

/// <summary>Reads what stands at the outermost level.</summary>
internal sealed class ModuleParser(TokenReader tokens, VariableParser variables, FunctionParser functions)
{
    private readonly List<PtxVariable> _variables = [];
    private readonly List<PtxFunction> _functions = [];

    public PtxModule Read()
    {
        var version = ReadVersion();
        tokens.Expect(".target");
        string target = tokens.List(() => tokens.Expect(TokenKind.Name, "an architecture such as sm_80").Text)[0];
        int addressSize = tokens.Accept(".address_size") ? ReadAddressSize() : 32;
        while (tokens.Current.Kind != TokenKind.End)
            ReadItem();

        return new PtxModule(version, target, addressSize, _variables, _functions);
    }

    private Version ReadVersion()
    {
        tokens.Expect(".version");
        var number = tokens.Expect(TokenKind.Double, "a version such as 7.8");
        return Version.TryParse(number.Text, out var version) ? version : throw tokens.Error(number, "a version is major.minor");
    }

    private int ReadAddressSize()
    {
        var number = tokens.Expect(TokenKind.Integer, "32 or 64");
        return number.Text is "32" or "64"
            ? int.Parse(number.Text, CultureInfo.InvariantCulture)
            : throw tokens.Error(number, "addresses have 32 or 64 bits");
    }

    private void ReadItem()
    {
        string linkage = variables.ReadLinkage();
        if (functions.StartsHere)
            _functions.Add(functions.Read(linkage));
        else if (variables.StartsHere)
            _variables.AddRange(variables.ReadDeclaration(linkage));
        else
            throw tokens.Unexpected("a variable, .func or .entry");
    }
}
