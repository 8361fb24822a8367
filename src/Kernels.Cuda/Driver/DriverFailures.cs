using System.Collections.Concurrent;

namespace Arity.Kernels.Cuda.Driver;

/// <summary>Turns the driver's error codes into exceptions; knows which kernel a lost device ran last.</summary>
/// <param name="describe">Gives the driver's name and text of a code.</param>
/// <param name="deviceCount">How many devices there are.</param>
internal sealed class DriverFailures(Func<int, string> describe, int deviceCount)
{
    private readonly ConcurrentDictionary<nint, string> _modules = new();
    private readonly ConcurrentDictionary<nint, (nint Module, string Name)> _functions = new();
    private readonly nint[] _latest = new nint[deviceCount];
    private readonly CudaDeviceLostException?[] _losses = new CudaDeviceLostException?[deviceCount];

    public void ModuleLoaded(nint module, string name) => _modules[module] = name;

    public void FunctionFound(nint module, nint function, string entry) =>
        _functions[function] = (module, $"'{entry}' of module '{ModuleName(module)}'");

    public void ModuleUnloaded(nint module)
    {
        _modules.TryRemove(module, out _);
        foreach (var (function, known) in _functions)
        {
            if (known.Module == module) _functions.TryRemove(function, out _);
        }
    }

    public string ModuleName(nint module) => _modules.TryGetValue(module, out string? name) ? name : $"0x{module:x}";

    /// <summary>Notes a launch that the driver took; one that it refuses, because the device is lost, is not to blame.</summary>
    public void Launched(int device, nint function) => _latest[device] = function;

    /// <summary>Describes a failed call on a device.</summary>
    /// <param name="device">The device.</param>
    /// <param name="call">The driver's function.</param>
    /// <param name="code">Its result.</param>
    /// <param name="what">What was being done, if the call's name does not say it.</param>
    public CudaException Create(int device, string call, int code, string? what = null) =>
        CreateFrom(device, call, code, what is null ? describe(code) : $"{what}: {describe(code)}");

    public CudaException CreateForModule(int device, string module, int code, ReadOnlySpan<byte> log) =>
        CreateFrom(device, "cuModuleLoadDataEx", code, ModuleProblem.Describe(module, code, describe(code), log));

    public CudaException CreateForLaunch(int device, nint function, int code, LaunchSize grid, LaunchSize block, int sharedBytes)
    {
        string kernel = _functions.TryGetValue(function, out var known) ? known.Name : $"0x{function:x}";
        string sizes = $"{grid.X}×{grid.Y}×{grid.Z} blocks of {block.X}×{block.Y}×{block.Z} threads";
        return Create(device, "cuLaunchKernel", code, $"kernel {kernel} with {sizes} and {sharedBytes} bytes of shared memory");
    }

    /// <summary>The first report of a device's loss, or null.</summary>
    public CudaDeviceLostException? GetLoss(int device) => Volatile.Read(ref _losses[device]);

    private CudaException CreateFrom(int device, string call, int code, string problem)
    {
        if (!EndsContext(code)) return new CudaException(call, code, problem);
        // Only the first report can be right about the kernel: what is launched after it never ran.
        string? kernel = GetLoss(device) is { } first ? first.Kernel
            : _functions.TryGetValue(_latest[device], out var latest) ? latest.Name
            : null;
        var loss = new CudaDeviceLostException(call, code, device, kernel, problem);
        Interlocked.CompareExchange(ref _losses[device], loss, null);
        return loss;
    }

    /// <summary>CUresult codes after which the driver's documentation says that the process must be restarted.</summary>
    private static bool EndsContext(int code) => code
        is 214 or 220 // uncorrectable error of memory, of NVLink
        or 700 or 702 // illegal address, launch timeout
        or 709 or 710 // context is destroyed, assertion
        or (>= 714 and <= 719) // stack, instruction, alignment, address space, program counter, launch
        or 721; // tensor memory leak
}
