using Arity.Ptx.Parsing;
using Arity.Ptx.Syntax;

namespace Arity.Kernels.Cuda.Simulator;

/// <summary>Reads and lowers modules; one without global variables is lowered once, however often it is loaded.</summary>
internal sealed class ModuleLoader(DeviceMemory memory)
{
    private readonly Dictionary<string, LoadedModule> _cache = [];

    public LoadedModule Load(string ptx, string name)
    {
        lock (_cache)
        {
            if (_cache.TryGetValue(ptx, out LoadedModule? cached))
                return cached;
            LoadedModule module = Lower(ptx, name);
            if (!module.Symbols.HasState)
                _cache[ptx] = module;
            return module;
        }
    }

    public static void Unload(LoadedModule module)
    {
        if (module.Symbols.HasState)
            module.Symbols.Free();
    }

    private LoadedModule Lower(string ptx, string name)
    {
        PtxModule module = PtxParser.Parse(ptx);
        var symbols = new ModuleSymbols(module, memory);
        var entries = new Dictionary<string, EntryProgram>();
        foreach (PtxFunction function in symbols.Functions.Values)
        {
            EntryProgram program = new EntryLowering(symbols).Lower(function);
            if (function.IsEntry)
                entries[function.Name] = program;
        }

        return new LoadedModule(name, symbols, entries);
    }
}
