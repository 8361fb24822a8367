namespace Arity.Kernels.Cuda.Driver.Native;

/// <summary>Modules, functions and launches.</summary>
internal sealed unsafe class ModuleEntryPoints(SymbolTable symbols)
{
    public readonly delegate* unmanaged<nint*, byte*, uint, int*, void**, int> LoadDataEx =
        (delegate* unmanaged<nint*, byte*, uint, int*, void**, int>)symbols.Require("cuModuleLoadDataEx");

    public readonly delegate* unmanaged<nint, int> Unload = (delegate* unmanaged<nint, int>)symbols.Require("cuModuleUnload");

    public readonly delegate* unmanaged<nint*, nint, byte*, int> GetFunction =
        (delegate* unmanaged<nint*, nint, byte*, int>)symbols.Require("cuModuleGetFunction");

    public readonly delegate* unmanaged<nint, int, int, int> SetAttribute =
        (delegate* unmanaged<nint, int, int, int>)symbols.Require("cuFuncSetAttribute");

    /// <summary>Function; grid; block; shared bytes; stream; arguments; extra.</summary>
    public readonly delegate* unmanaged<nint, uint, uint, uint, uint, uint, uint, uint, nint, void**, void**, int> Launch =
        (delegate* unmanaged<nint, uint, uint, uint, uint, uint, uint, uint, nint, void**, void**, int>)symbols.Require("cuLaunchKernel");
}
