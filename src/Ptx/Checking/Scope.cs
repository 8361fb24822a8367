using Arity.Ptx.Syntax;

namespace Arity.Ptx.Checking;

/// <summary>The names of a block; inner ones hide outer ones.</summary>
internal sealed class Scope(CheckContext context, Scope? parent)
{
    private const int MaxFamily = 1 << 16;

    private readonly Dictionary<string, Symbol> _symbols = [];

    public Symbol? Find(string name) => _symbols.GetValueOrDefault(name) ?? parent?.Find(name);

    public Symbol? FindHere(string name) => _symbols.GetValueOrDefault(name);

    public Scope Nested() => new(context, this);

    public void Declare(PtxVariable variable, SymbolRole role = SymbolRole.Variable)
    {
        var symbol = new Symbol(variable, null, role);
        if (variable.FamilySize == 0)
            Declare(variable.Name, symbol, variable.Line);
        else if (variable.FamilySize > MaxFamily)
            context.Report(variable.Line, $"{variable.Name}<{variable.FamilySize}> are more registers than {MaxFamily}");
        else
            DeclareFamily(symbol, variable);
    }

    public void Declare(string name, Symbol symbol, int line)
    {
        bool isSpecial = SpecialRegisters.TryGet(name, out _) || SpecialRegisters.TryGet($"{name}.x", out _) || name is "_" or "WARP_SZ";
        if (isSpecial)
            context.Report(line, $"'{name}' has a meaning of its own and cannot be declared");
        else if (InstructionTable.Instance.Forms.ContainsKey(name))
            context.Report(line, $"'{name}' is an instruction; PTX reserves their names");
        else if (!_symbols.TryAdd(name, symbol))
            context.Report(line, $"'{name}' is declared twice");
    }

    private void DeclareFamily(Symbol symbol, PtxVariable family)
    {
        int taken = Enumerable.Range(0, family.FamilySize).Count(i => !_symbols.TryAdd($"{family.Name}{i}", symbol));
        if (taken > 0)
            context.Report(family.Line, $"{taken} of the registers {family.Name}<{family.FamilySize}> are declared twice");
    }
}
