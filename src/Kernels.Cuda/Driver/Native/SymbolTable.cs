using System.Runtime.InteropServices;

namespace Arity.Kernels.Cuda.Driver.Native;

/// <summary>The exports of a loaded library; remembers which required ones it lacks.</summary>
internal sealed class SymbolTable(nint library)
{
    private readonly List<string> _missing = [];

    public IReadOnlyList<string> Missing => _missing;

    public nint Require(string name)
    {
        nint address = Find(name);
        if (address == 0) _missing.Add(name);
        return address;
    }

    /// <summary>The address of an entry point, or 0.</summary>
    public nint Find(string name) => NativeLibrary.TryGetExport(library, name, out nint address) ? address : 0;
}
