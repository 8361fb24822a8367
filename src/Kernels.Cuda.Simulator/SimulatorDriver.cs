using System.Diagnostics;
using System.Runtime.InteropServices;
using Arity.Kernels.Cuda.Driver;

namespace Arity.Kernels.Cuda.Simulator;

/// <summary>
/// Runs PTX on the processor behind the driver seam. It finds what a GPU does not: accesses out of bounds or to freed or unwritten
/// memory, misalignment, races in shared memory and divergent barriers, each a <see cref="SimulatorException"/> that names kernel,
/// line and thread and is thrown by <see cref="Launch"/> itself: everything has ended when its call returns.
/// </summary>
public sealed unsafe class SimulatorDriver : ICudaDriver
{
    /// <summary>The multiprocessors of a simulated device.</summary>
    public const int MultiprocessorCount = 4;

    private const int MaxSharedBytes = 227 * 1024;

    private readonly SimulatedDevice[] _devices;
    private readonly HandleTable<LoadedModule> _modules = new("module", 0x1000);
    private readonly HandleTable<LoadedFunction> _functions = new("function", 0x100000);
    private readonly HandleTable<SimulatedStream> _streams = new("stream", 0x2000_0000);
    private readonly HandleTable<SimulatedEvent> _events = new("event", 0x4000_0000);
    private readonly int _seed;
    private readonly long _totalBytes;

    /// <summary>Makes devices.</summary>
    /// <param name="deviceCount">How many.</param>
    /// <param name="seed">The order in which threads run differs by it; a correct kernel's results do not.</param>
    /// <param name="totalBytes">The memory of each.</param>
    public SimulatorDriver(int deviceCount = 1, int seed = 0, long totalBytes = 4L << 30)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(deviceCount, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(totalBytes, 1);
        _seed = seed;
        _totalBytes = totalBytes;
        _devices = [.. Enumerable.Range(0, deviceCount).Select(index => new SimulatedDevice(index, totalBytes))];
    }

    /// <inheritdoc/>
    public string Description => "PTX simulator";

    /// <inheritdoc/>
    public bool IsSimulated => true;

    /// <inheritdoc/>
    public int DeviceCount => _devices.Length;

    /// <inheritdoc/>
    public CudaDeviceProperties GetProperties(int device)
    {
        Device(device, "cuDeviceGet");
        return new CudaDeviceProperties("PTX simulator", 90, MultiprocessorCount, Warp.Size, 1024, MaxSharedBytes, _totalBytes);
    }

    /// <inheritdoc/>
    public nint LoadModule(int device, string ptx, string name) =>
        _modules.Add(Device(device, "cuModuleLoadDataEx").Loader.Load(ptx, name));

    /// <inheritdoc/>
    public void UnloadModule(int device, nint module) => ModuleLoader.Unload(_modules.Remove(module, "cuModuleUnload"));

    /// <inheritdoc/>
    public nint GetFunction(int device, nint module, string entry)
    {
        LoadedModule loaded = _modules.Get(module, "cuModuleGetFunction");
        if (!loaded.Entries.TryGetValue(entry, out EntryProgram? program))
            throw new CudaException("cuModuleGetFunction", 500, $"module '{loaded.Name}' has no entry '{entry}'");
        return _functions.Add(new LoadedFunction(program, device));
    }

    /// <inheritdoc/>
    public void SetMaxDynamicSharedMemory(int device, nint function, int bytes)
    {
        if (bytes is < 0 or > MaxSharedBytes)
            throw new CudaException("cuFuncSetAttribute", 1, $"{bytes} bytes of shared memory a block; the most is {MaxSharedBytes}");
        _functions.Get(function, "cuFuncSetAttribute").Program.MaxDynamicSharedBytes = bytes;
    }

    /// <inheritdoc/>
    public void Launch(
        int device, nint function, LaunchSize grid, LaunchSize block, int sharedBytes, nint stream, void** arguments)
    {
        LoadedFunction loaded = _functions.Get(function, "cuLaunchKernel");
        if (loaded.Device != device)
            throw new CudaException("cuLaunchKernel", 400, $"kernel '{loaded.Program.Name}' is loaded in device {loaded.Device}");
        DeviceMemory memory = In(device, stream, "cuLaunchKernel").Memory;
        Launcher.Run(new LaunchState(loaded.Program, memory, grid, block, sharedBytes, _seed), arguments);
    }

    /// <inheritdoc/>
    public ulong TryAllocate(int device, long bytes, nint stream)
    {
        if (bytes <= 0)
            throw new CudaException("cuMemAllocAsync", 1, $"{bytes} bytes cannot be allocated");
        return In(device, stream, "cuMemAllocAsync").Memory.TryAllocate(bytes);
    }

    /// <inheritdoc/>
    public void Free(int device, ulong address, nint stream) => In(device, stream, "cuMemFreeAsync").Memory.Free(address);

    /// <inheritdoc/>
    public (long Free, long Total) GetMemory(int device)
    {
        DeviceMemory memory = Device(device, "cuMemGetInfo_v2").Memory;
        return (memory.FreeBytes, memory.TotalBytes);
    }

    /// <inheritdoc/>
    public nint AllocateHost(int device, long bytes)
    {
        Device(device, "cuMemHostAlloc");
        return (nint)NativeMemory.AlignedAlloc((nuint)bytes, 256);
    }

    /// <inheritdoc/>
    public void FreeHost(int device, nint address) => NativeMemory.AlignedFree((void*)address);

    /// <inheritdoc/>
    public void CopyToDevice(int device, nint source, ulong destination, long bytes, nint stream) =>
        DeviceCopy.ToDevice(In(device, stream, "cuMemcpyHtoDAsync_v2").Memory, source, destination, bytes);

    /// <inheritdoc/>
    public void CopyToHost(int device, ulong source, nint destination, long bytes, nint stream) =>
        DeviceCopy.ToHost(In(device, stream, "cuMemcpyDtoHAsync_v2").Memory, source, destination, bytes);

    /// <inheritdoc/>
    public void CopyOnDevice(int device, ulong source, ulong destination, long bytes, nint stream) =>
        DeviceCopy.OnDevice(In(device, stream, "cuMemcpyDtoDAsync_v2").Memory, source, destination, bytes);

    /// <inheritdoc/>
    public void Fill(int device, ulong address, byte value, long bytes, nint stream) =>
        DeviceCopy.Fill(In(device, stream, "cuMemsetD8Async").Memory, address, value, bytes);

    /// <inheritdoc/>
    public nint CreateStream(int device)
    {
        Device(device, "cuStreamCreate");
        return _streams.Add(new SimulatedStream(device));
    }

    /// <inheritdoc/>
    public void DestroyStream(int device, nint stream) => _streams.Remove(stream, "cuStreamDestroy_v2");

    /// <inheritdoc/>
    public void Synchronize(int device, nint stream) => In(device, stream, "cuStreamSynchronize");

    /// <inheritdoc/>
    public nint CreateEvent(int device, bool withTime)
    {
        Device(device, "cuEventCreate");
        return _events.Add(new SimulatedEvent());
    }

    /// <inheritdoc/>
    public void DestroyEvent(int device, nint @event) => _events.Remove(@event, "cuEventDestroy_v2");

    /// <inheritdoc/>
    public void RecordEvent(int device, nint @event, nint stream)
    {
        In(device, stream, "cuEventRecord");
        _events.Get(@event, "cuEventRecord").RecordedAt = Stopwatch.GetTimestamp();
    }

    /// <inheritdoc/>
    public void WaitEvent(int device, nint stream, nint @event)
    {
        In(device, stream, "cuStreamWaitEvent");
        _events.Get(@event, "cuStreamWaitEvent");
    }

    /// <inheritdoc/>
    public bool IsEventComplete(int device, nint @event) => _events.Get(@event, "cuEventQuery") is not null;

    /// <inheritdoc/>
    public float GetElapsedMilliseconds(int device, nint start, nint end)
    {
        long from = _events.Get(start, "cuEventElapsedTime").RecordedAt;
        long to = _events.Get(end, "cuEventElapsedTime").RecordedAt;
        if (from == 0 || to == 0)
            throw new CudaException("cuEventElapsedTime", 400, "an event was not recorded");
        return (float)Stopwatch.GetElapsedTime(from, to).TotalMilliseconds;
    }

    private SimulatedDevice Device(int device, string call) => (uint)device < (uint)_devices.Length
        ? _devices[device]
        : throw new CudaException(call, 101, $"there is no device {device}, only {_devices.Length}");

    private SimulatedDevice In(int device, nint stream, string call)
    {
        if (stream != 0 && _streams.Get(stream, call).Device is var owner && owner != device)
            throw new CudaException(call, 400, $"stream {stream} belongs to device {owner}, not to {device}");
        return Device(device, call);
    }
}
