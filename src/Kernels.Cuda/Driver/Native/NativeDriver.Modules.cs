using System.Runtime.InteropServices;
using System.Text;

namespace Arity.Kernels.Cuda.Driver.Native;

public sealed unsafe partial class NativeDriver
{
    private const int LogBytes = 16 * 1024;
    private const int ErrorLogBuffer = 5;
    private const int ErrorLogBufferBytes = 6;
    private const int MaxDynamicSharedBytes = 8;

    /// <inheritdoc/>
    public nint LoadModule(int device, string ptx, string name)
    {
        ArgumentNullException.ThrowIfNull(ptx);
        ArgumentNullException.ThrowIfNull(name);
        _contexts.MakeCurrent(device);
        nint module = 0;
        byte[] log = new byte[LogBytes];
        int* options = stackalloc int[] { ErrorLogBuffer, ErrorLogBufferBytes };
        int result;
        fixed (byte* image = Encoding.UTF8.GetBytes(ptx + '\0'))
        fixed (byte* logBytes = log)
        {
            // The driver takes the size in the place of a pointer and writes the size used there.
            void** values = stackalloc void*[] { logBytes, (void*)LogBytes };
            result = _native.Modules.LoadDataEx(&module, image, 2, options, values);
        }

        if (result != 0) throw _failures.CreateForModule(device, name, result, log);
        _failures.ModuleLoaded(module, name);
        return module;
    }

    /// <inheritdoc/>
    public void UnloadModule(int device, nint module)
    {
        _contexts.MakeCurrent(device);
        Check(device, _native.Modules.Unload(module), "cuModuleUnload");
        _failures.ModuleUnloaded(module);
    }

    /// <inheritdoc/>
    public nint GetFunction(int device, nint module, string entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        _contexts.MakeCurrent(device);
        nint function = 0;
        int result;
        fixed (byte* name = Encoding.UTF8.GetBytes(entry + '\0')) result = _native.Modules.GetFunction(&function, module, name);
        if (result != 0)
        {
            throw _failures.Create(device, "cuModuleGetFunction", result, $"entry '{entry}' of module '{_failures.ModuleName(module)}'");
        }

        _failures.FunctionFound(module, function, entry);
        return function;
    }

    /// <inheritdoc/>
    public void SetMaxDynamicSharedMemory(int device, nint function, int bytes)
    {
        _contexts.MakeCurrent(device);
        int result = _native.Modules.SetAttribute(function, MaxDynamicSharedBytes, bytes);
        if (result != 0) throw _failures.Create(device, "cuFuncSetAttribute", result, $"{bytes} bytes of dynamic shared memory");
    }

    /// <inheritdoc/>
    public void Launch(int device, nint function, LaunchSize grid, LaunchSize block, int sharedBytes, nint stream, void** arguments)
    {
        _contexts.MakeCurrent(device);
        int result = _native.Modules.Launch(
            function,
            (uint)grid.X, (uint)grid.Y, (uint)grid.Z,
            (uint)block.X, (uint)block.Y, (uint)block.Z,
            (uint)sharedBytes, stream, arguments, null);
        if (result != 0) throw _failures.CreateForLaunch(device, function, result, grid, block, sharedBytes);
        _failures.Launched(device, function);
    }
}
