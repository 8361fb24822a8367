namespace Arity.Kernels.Cuda.Simulator;

/// <summary>A module in a device, with its entries lowered.</summary>
internal sealed class LoadedModule(string name, ModuleSymbols symbols, Dictionary<string, EntryProgram> entries)
{
    public string Name => name;

    public ModuleSymbols Symbols => symbols;

    public Dictionary<string, EntryProgram> Entries => entries;
}
