using System.Collections.Concurrent;
using Arity.Ptx.Parsing;

namespace Arity.Kernels.Cuda.ManagedCuda;

/// <summary>How many parameters each entry takes: ManagedCuda wants the arguments in an array, so its length must be known.</summary>
internal sealed class EntryParameters
{
    private readonly ConcurrentDictionary<nint, Dictionary<string, int>> _modules = new();
    private readonly ConcurrentDictionary<nint, int> _functions = new();

    [ThreadStatic]
    private static nint[]? s_arguments;

    public static Dictionary<string, int> Count(string ptx) => PtxParser.Parse(ptx).Functions
        .Where(function => function.IsEntry && function.Body is not null)
        .ToDictionary(function => function.Name, function => function.Parameters.Count);

    public void Add(nint module, Dictionary<string, int> counts) => _modules[module] = counts;

    public void Remove(nint module) => _modules.TryRemove(module, out _);

    public void Add(nint module, nint function, string entry) => _functions[function] = _modules[module][entry];

    /// <summary>The arguments of a launch in an array of this thread, which may be longer.</summary>
    public unsafe nint[] ToArray(nint function, void** arguments)
    {
        int count = _functions[function];
        if (s_arguments is null || s_arguments.Length < count) s_arguments = new nint[Math.Max(16, count)];
        for (int i = 0; i < count; i++) s_arguments[i] = (nint)arguments[i];
        return s_arguments;
    }
}
