using System.Diagnostics;
using System.Runtime.InteropServices;
using Arity.Kernels.Cuda.Driver;

namespace Arity.Kernels.Cuda.Simulator;

/// <summary>
/// Runs PTX on the processor behind the driver seam. It finds what a GPU does not: accesses out of bounds or to freed or unwritten
/// memory, misalignment, races and divergent barriers, each a <see cref="SimulatorException"/> that names kernel,
/// line and thread and is thrown by <see cref="Launch"/> itself: everything has ended when its call returns.
/// </summary>
/// <remarks>
/// If work is deferred, launches, copies, fills and frees are kept in their streams, the default one too, until somebody waits: for the
/// stream, for an event in it, or on behalf of another stream that waits for that event. Every stream so runs as late as it may, and what
/// uses memory without having waited for who writes it reads too early. Failures are then thrown by the call that waits.
/// </remarks>
public sealed unsafe class SimulatorDriver : ICudaDriver
{
    /// <summary>The multiprocessors of a simulated device.</summary>
    public const int MultiprocessorCount = 4;

    private const int MaxSharedBytes = 227 * 1024;

    private readonly SimulatedDevice[] _devices;
    private readonly HandleTable<LoadedModule> _modules = new("module", 0x1000);
    private readonly HandleTable<LoadedFunction> _functions = new("function", 0x100000);
    private readonly SimulatedStream[] _defaultStreams;
    private readonly Lock _streamGate = new();
    private readonly bool _defersWork;
    private readonly HandleTable<SimulatedStream> _streams = new("stream", 0x2000_0000);
    private readonly HandleTable<SimulatedEvent> _events = new("event", 0x4000_0000);
    private readonly int _seed;
    private readonly long _totalBytes;

    /// <summary>Makes devices.</summary>
    /// <param name="deviceCount">How many.</param>
    /// <param name="seed">The order in which threads run differs by it; a correct kernel's results do not.</param>
    /// <param name="totalBytes">The memory of each.</param>
    /// <param name="defersWork">Whether work waits in its stream until somebody waits for it.</param>
    public SimulatorDriver(int deviceCount = 1, int seed = 0, long totalBytes = 4L << 30, bool defersWork = false)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(deviceCount, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(totalBytes, 1);
        _seed = seed;
        _totalBytes = totalBytes;
        _defersWork = defersWork;
        _defaultStreams = [.. Enumerable.Range(0, deviceCount).Select(MakeStream)];
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
        SimulatedStream queue = In(device, stream, "cuLaunchKernel");
        var launch = new LaunchState(loaded.Program, _devices[device].Memory, grid, block, sharedBytes, _seed);
        if (!_defersWork)
        {
            Launcher.Run(launch, arguments);
            return;
        }

        Launcher.Check(launch);
        var copy = new LaunchArguments(loaded.Program, arguments);
        queue.Put(() => copy.Run(launch));
    }

    /// <inheritdoc/>
    public ulong TryAllocate(int device, long bytes, nint stream)
    {
        if (bytes <= 0)
            throw new CudaException("cuMemAllocAsync", 1, $"{bytes} bytes cannot be allocated");
        In(device, stream, "cuMemAllocAsync");
        return _devices[device].Memory.TryAllocate(bytes);
    }

    /// <inheritdoc/>
    public void Free(int device, ulong address, nint stream) =>
        Put(device, stream, "cuMemFreeAsync", memory => memory.Free(address));

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
        Put(device, stream, "cuMemcpyHtoDAsync_v2", memory => DeviceCopy.ToDevice(memory, source, destination, bytes));

    /// <inheritdoc/>
    public void CopyToHost(int device, ulong source, nint destination, long bytes, nint stream) =>
        Put(device, stream, "cuMemcpyDtoHAsync_v2", memory => DeviceCopy.ToHost(memory, source, destination, bytes));

    /// <inheritdoc/>
    public void CopyOnDevice(int device, ulong source, ulong destination, long bytes, nint stream) =>
        Put(device, stream, "cuMemcpyDtoDAsync_v2", memory => DeviceCopy.Across(memory, source, memory, destination, bytes));

    /// <inheritdoc/>
    public void CopyBetweenDevices(
        int sourceDevice, ulong source, int destinationDevice, ulong destination, long bytes, nint stream)
    {
        DeviceMemory target = Device(destinationDevice, "cuMemcpyPeerAsync").Memory;
        Put(sourceDevice, stream, "cuMemcpyPeerAsync", memory => DeviceCopy.Across(memory, source, target, destination, bytes));
    }

    /// <inheritdoc/>
    public void Fill(int device, ulong address, byte value, long bytes, nint stream) =>
        Put(device, stream, "cuMemsetD8Async", memory => DeviceCopy.Fill(memory, address, value, bytes));

    /// <inheritdoc/>
    public nint CreateStream(int device)
    {
        Device(device, "cuStreamCreate");
        return _streams.Add(MakeStream(device));
    }

    /// <inheritdoc/>
    public void DestroyStream(int device, nint stream) => _streams.Remove(stream, "cuStreamDestroy_v2").Finish();

    /// <inheritdoc/>
    public void Synchronize(int device, nint stream) => In(device, stream, "cuStreamSynchronize").Finish();

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
        SimulatedStream queue = In(device, stream, "cuEventRecord");
        var mark = new SimulatedMark(queue);
        _events.Get(@event, "cuEventRecord").Mark = mark;
        queue.Put(mark.Reach);
    }

    /// <inheritdoc/>
    public void WaitEvent(int device, nint stream, nint @event)
    {
        SimulatedStream queue = In(device, stream, "cuStreamWaitEvent");
        if (_events.Get(@event, "cuStreamWaitEvent").Mark is { } mark) queue.Put(() => mark.Stream.FinishUntil(mark));
    }

    /// <inheritdoc/>
    public bool IsEventComplete(int device, nint @event)
    {
        if (_events.Get(@event, "cuEventQuery").Mark is not { } mark) return true;
        mark.Stream.StepTowards(mark);
        return mark.IsReached;
    }

    /// <inheritdoc/>
    public float GetElapsedMilliseconds(int device, nint start, nint end) =>
        (float)Stopwatch.GetElapsedTime(ReachedAt(start), ReachedAt(end)).TotalMilliseconds;

    private long ReachedAt(nint @event) => _events.Get(@event, "cuEventElapsedTime").Mark is { IsReached: true } mark
        ? mark.ReachedAt
        : throw new CudaException("cuEventElapsedTime", 600, "an event was not recorded or not reached yet");

    private SimulatedStream MakeStream(int device) => new(device, _streamGate, _defersWork);

    private void Put(int device, nint stream, string call, Action<DeviceMemory> work)
    {
        SimulatedStream queue = In(device, stream, call);
        DeviceMemory memory = _devices[device].Memory;
        queue.Put(() => work(memory));
    }

    private SimulatedDevice Device(int device, string call) => (uint)device < (uint)_devices.Length
        ? _devices[device]
        : throw new CudaException(call, 101, $"there is no device {device}, only {_devices.Length}");

    private SimulatedStream In(int device, nint stream, string call)
    {
        Device(device, call);
        if (stream == 0) return _defaultStreams[device];
        SimulatedStream queue = _streams.Get(stream, call);
        return queue.Device == device
            ? queue
            : throw new CudaException(call, 400, $"stream {stream} belongs to device {queue.Device}, not to {device}");
    }
}
