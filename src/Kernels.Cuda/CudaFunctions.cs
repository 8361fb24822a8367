using System.Collections.Concurrent;
using Arity.Kernels.Cuda.Driver;

namespace Arity.Kernels.Cuda;

/// <summary>The functions that were compiled so far, per kernel, specialization and device.</summary>
/// <remarks>If <c>ARITY_CUDA_DUMP</c> names a folder, every module's text is written there, for an assembler or a reader.</remarks>
internal sealed class CudaFunctions(ICudaDriver driver)
{
    private static readonly string? DumpFolder = Environment.GetEnvironmentVariable("ARITY_CUDA_DUMP") is { Length: > 0 } folder
        ? Directory.CreateDirectory(folder).FullName
        : null;

    private readonly ConcurrentDictionary<(CudaKernel Kernel, ulong Key, int Device), nint> _functions = new();
    private readonly Lock _gate = new();

    /// <summary>Finds a function, or composes, compiles and loads it.</summary>
    /// <param name="kernel">The body.</param>
    /// <param name="key">What it is specialized for.</param>
    /// <param name="device">The device.</param>
    /// <param name="compose">Writes the module's text; its entry has the body's name.</param>
    public nint Get(CudaKernel kernel, ulong key, int device, Func<CudaKernel, ulong, string> compose)
        => _functions.TryGetValue((kernel, key, device), out nint function) ? function : Load(kernel, key, device, compose);

    private nint Load(CudaKernel kernel, ulong key, int device, Func<CudaKernel, ulong, string> compose)
    {
        lock (_gate)
        {
            if (_functions.TryGetValue((kernel, key, device), out nint existing)) return existing;
            string text = compose(kernel, key), name = $"{kernel.Operator} ({key:x})";
            if (DumpFolder is { } folder) File.WriteAllText(Path.Combine(folder, $"{kernel.Function}_{key:x}.ptx"), text);
            nint module = driver.LoadModule(device, text, name);
            nint function = driver.GetFunction(device, module, kernel.Entry);
            _functions[(kernel, key, device)] = function;
            return function;
        }
    }
}
