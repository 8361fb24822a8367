using System.Text;
using Arity.Kernels.Cuda.Driver;
using Arity.Ptx.Parsing;
using ManagedCuda.BasicTypes;
using static ManagedCuda.DriverAPINativeMethods;

namespace Arity.Kernels.Cuda.ManagedCuda;

public sealed unsafe partial class ManagedCudaDriver
{
    private const int LogBytes = 16 * 1024;
    private static readonly CUJITOption[] LogOptions = [CUJITOption.ErrorLogBuffer, CUJITOption.ErrorLogBufferSizeBytes];
    private readonly EntryParameters _parameters = new();

    /// <inheritdoc/>
    public nint LoadModule(int device, string ptx, string name)
    {
        ArgumentNullException.ThrowIfNull(ptx);
        ArgumentNullException.ThrowIfNull(name);
        _contexts.MakeCurrent(device);
        var module = default(CUmodule);
        byte[] log = new byte[LogBytes];
        CUResult result;
        fixed (byte* buffer = log)
        {
            // The driver takes the size in the place of a pointer and writes the size used there.
            nint[] values = [(nint)buffer, LogBytes];
            byte[] image = Encoding.UTF8.GetBytes(ptx + '\0');
            result = ModuleManagement.cuModuleLoadDataEx(ref module, image, (uint)LogOptions.Length, LogOptions, values);
        }

        if (result != CUResult.Success) throw _failures.CreateForModule(device, name, (int)result, log);
        _failures.ModuleLoaded(module.Pointer, name);
        CountParameters(device, module.Pointer, ptx, name);
        return module.Pointer;
    }

    /// <inheritdoc/>
    public void UnloadModule(int device, nint module)
    {
        _contexts.MakeCurrent(device);
        Check(device, ModuleManagement.cuModuleUnload(new CUmodule { Pointer = module }), "cuModuleUnload");
        _failures.ModuleUnloaded(module);
        _parameters.Remove(module);
    }

    /// <inheritdoc/>
    public nint GetFunction(int device, nint module, string entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        _contexts.MakeCurrent(device);
        var function = default(CUfunction);
        CUResult result = ModuleManagement.cuModuleGetFunction(ref function, new CUmodule { Pointer = module }, entry);
        if (result != CUResult.Success)
        {
            string what = $"entry '{entry}' of module '{_failures.ModuleName(module)}'";
            throw _failures.Create(device, "cuModuleGetFunction", (int)result, what);
        }

        _failures.FunctionFound(module, function.Pointer, entry);
        _parameters.Add(module, function.Pointer, entry);
        return function.Pointer;
    }

    /// <inheritdoc/>
    public void SetMaxDynamicSharedMemory(int device, nint function, int bytes)
    {
        _contexts.MakeCurrent(device);
        var target = new CUfunction { Pointer = function };
        CUResult result = FunctionManagement.cuFuncSetAttribute(target, CUFunctionAttribute.MaxDynamicSharedSizeBytes, bytes);
        if (result == CUResult.Success) return;
        throw _failures.Create(device, "cuFuncSetAttribute", (int)result, $"{bytes} bytes of dynamic shared memory");
    }

    /// <inheritdoc/>
    public void Launch(int device, nint function, LaunchSize grid, LaunchSize block, int sharedBytes, nint stream, void** arguments)
    {
        _contexts.MakeCurrent(device);
        CUResult result = global::ManagedCuda.DriverAPINativeMethods.Launch.cuLaunchKernel(
            new CUfunction { Pointer = function },
            (uint)grid.X, (uint)grid.Y, (uint)grid.Z,
            (uint)block.X, (uint)block.Y, (uint)block.Z,
            (uint)sharedBytes, Stream(stream), _parameters.ToArray(function, arguments), null);
        if (result != CUResult.Success) throw _failures.CreateForLaunch(device, function, (int)result, grid, block, sharedBytes);
        _failures.Launched(device, function);
    }

    private void CountParameters(int device, nint module, string ptx, string name)
    {
        try
        {
            _parameters.Add(module, EntryParameters.Count(ptx));
        }
        catch (PtxSyntaxException e)
        {
            UnloadModule(device, module);
            throw new CudaException("cuModuleLoadDataEx", 0, $"module '{name}': the driver reads it, but Arity does not: {e.Message}");
        }
    }

    private static CUstream Stream(nint handle) => new() { Pointer = handle };
}
