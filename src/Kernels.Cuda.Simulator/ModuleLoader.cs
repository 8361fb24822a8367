using Arity.Kernels.Cuda.Driver;
using Arity.Ptx.Checking;
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
        PtxModule parsed = Parse(ptx, name);
        var symbols = new ModuleSymbols(parsed, memory);
        var entries = new Dictionary<string, EntryProgram>();
        HashSet<string> reached = [];
        foreach (PtxFunction function in symbols.Functions.Values.Where(f => f.IsEntry))
        {
            var lowering = new EntryLowering(symbols);
            entries[function.Name] = lowering.Lower(function);
            reached.UnionWith(lowering.Reached);
        }

        foreach (PtxFunction function in symbols.Functions.Values.Where(f => !f.IsEntry && !reached.Contains(f.Name)))
            new EntryLowering(symbols).Check(function.Name);
        Check(parsed, name);
        return new LoadedModule(name, symbols, entries);
    }

    // What runs here must compile on a device, too.
    private static void Check(PtxModule module, string name)
    {
        if (PtxChecker.Check(module) is [var problem, ..])
            throw new CudaException("cuModuleLoadDataEx", 218, $"module '{name}', line {problem.Line}: {problem.Message}");
    }

    private static PtxModule Parse(string ptx, string name)
    {
        try
        {
            return PtxParser.Parse(ptx);
        }
        catch (PtxSyntaxException exception)
        {
            throw new CudaException("cuModuleLoadDataEx", 218, $"module '{name}': {exception.Message}");
        }
    }
}
