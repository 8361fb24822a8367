using Arity.Ptx.Syntax;

namespace Arity.Kernels.Cuda.Simulator;

/// <summary>The names and labels of a block in braces, and behind it those around it.</summary>
internal sealed class Scope(Scope? outer)
{
    private readonly Dictionary<string, Symbol> _symbols = [];
    private readonly Dictionary<string, (Symbol First, int Size)> _families = [];
    private readonly Dictionary<string, Label> _labels = [];

    public void Add(string name, Symbol symbol) => _symbols[name] = symbol;

    public void AddFamily(string prefix, Symbol first, int size) => _families[prefix] = (first, size);

    public void AddLabel(string name) => _labels[name] = new Label();

    public Symbol? Find(string name) => FindHere(name) ?? outer?.Find(name);

    public Label? FindLabel(string name) => _labels.GetValueOrDefault(name) ?? outer?.FindLabel(name);

    private Symbol? FindHere(string name)
    {
        if (_symbols.TryGetValue(name, out Symbol? symbol))
            return symbol;
        for (int digits = name.Length; digits > 0 && char.IsAsciiDigit(name[digits - 1]); digits--)
        {
            if (!_families.TryGetValue(name[..(digits - 1)], out (Symbol First, int Size) family))
                continue;
            if (int.TryParse(name.AsSpan(digits - 1), out int index) && index < family.Size)
                return family.First with { Slot = family.First.Slot + index };
        }

        return null;
    }
}
