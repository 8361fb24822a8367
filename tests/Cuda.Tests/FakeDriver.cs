using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using Arity.Kernels.Cuda.Driver;
using Arity.Ptx.Parsing;
using Arity.Ptx.Syntax;

namespace Arity.Cuda.Tests;

/// <summary>A driver that runs nothing: it hands out numbers and host memory, copies at once, and records what it was asked for.</summary>
internal sealed unsafe class FakeDriver(int deviceCount = 1) : ICudaDriver
{
    private readonly Lock _lock = new();
    private readonly List<string> _calls = [];
    private readonly Dictionary<ulong, long> _memory = [];
    private readonly Dictionary<nint, PtxModule> _modules = [];
    private readonly Dictionary<nint, PtxFunction> _functions = [];
    private readonly HashSet<nint> _host = [];
    private readonly HashSet<nint> _pending = [];
    private nint _next = 0x1000;
    private ulong _nextAddress = 0x7f00_0000_0000;

    public string Description => "fake driver";

    public int DeviceCount => deviceCount;

    /// <summary>How many bytes there are.</summary>
    public long TotalBytes { get; set; } = 1L << 40;

    /// <summary>Whether device addresses are addresses of host memory, so that copies move data.</summary>
    public bool HasRealMemory { get; init; }

    /// <summary>How often an event is asked for before it says that it is complete.</summary>
    public int EventDelay { get; set; }

    /// <summary>The texts of the modules that were loaded, by name.</summary>
    public Dictionary<string, string> Modules { get; } = [];

    public long UsedBytes
    {
        get
        {
            lock (_lock) return _memory.Values.Sum();
        }
    }

    public int HostBuffers => _host.Count;

    public string[] Calls
    {
        get
        {
            lock (_lock) return [.. _calls];
        }
    }

    public int Count(string call) => Calls.Count(c => c.Split(' ')[0] == call);

    public void ForgetCalls()
    {
        lock (_lock)
        {
            _calls.Clear();
            Launches.Clear();
        }
    }

    public CudaDeviceProperties GetProperties(int device) => new($"fake {device}", 90, 132, 32, 1024, 232448, TotalBytes);

    /// <summary>The loss that every call is to report, or null.</summary>
    public CudaDeviceLostException? Loss { get; set; }

    public CudaDeviceLostException? GetLoss(int device) => Loss;

    /// <summary>All launches, in order.</summary>
    public ConcurrentQueue<LaunchRecord> Launches { get; } = new();

    /// <summary>The latest launch.</summary>
    public LaunchRecord LastLaunch => Launches.Last();

    public nint LoadModule(int device, string ptx, string name)
    {
        nint module = Make($"LoadModule {name}");
        lock (_lock)
        {
            Modules[name] = ptx;
            _modules[module] = PtxParser.Parse(ptx);
        }

        return module;
    }

    public void UnloadModule(int device, nint module) => Note($"UnloadModule {module}");

    public nint GetFunction(int device, nint module, string entry)
    {
        nint function = Make($"GetFunction {entry}");
        lock (_lock)
        {
            if (_modules.TryGetValue(module, out PtxModule? text))
                _functions[function] = text.Functions.Single(f => f.IsEntry && f.Name == entry);
        }

        return function;
    }

    public void SetMaxDynamicSharedMemory(int device, nint function, int bytes) => Note($"SetMaxDynamicSharedMemory {bytes}");

    public void Launch(int device, nint function, LaunchSize grid, LaunchSize block, int sharedBytes, nint stream, void** arguments)
    {
        Note($"Launch {function}");
        if (_functions.TryGetValue(function, out PtxFunction? entry)) Launches.Enqueue(new(entry, grid, block, stream, arguments));
    }

    public ulong TryAllocate(int device, long bytes, nint stream)
    {
        lock (_lock)
        {
            Note($"TryAllocate {bytes}");
            if (_memory.Values.Sum() + bytes > TotalBytes) return 0;
            ulong address = HasRealMemory ? AllocateZeros(bytes) : _nextAddress;
            _nextAddress += (ulong)((bytes + 255) & -256);
            _memory.Add(address, bytes);
            return address;
        }
    }

    public void Free(int device, ulong address, nint stream)
    {
        lock (_lock)
        {
            Note($"Free {stream}");
            if (!_memory.Remove(address)) throw new InvalidOperationException($"0x{address:x} is not allocated");
        }

        if (HasRealMemory) NativeMemory.AlignedFree((void*)address);
    }

    public (long Free, long Total) GetMemory(int device) => (TotalBytes - UsedBytes, TotalBytes);

    public nint AllocateHost(int device, long bytes)
    {
        Note($"AllocateHost {bytes}");
        nint address = (nint)NativeMemory.Alloc((nuint)bytes);
        lock (_lock) _host.Add(address);
        return address;
    }

    public void FreeHost(int device, nint address)
    {
        lock (_lock)
        {
            Note("FreeHost");
            if (!_host.Remove(address)) throw new InvalidOperationException($"0x{address:x} is no host buffer");
        }

        NativeMemory.Free((void*)address);
    }

    public void CopyToDevice(int device, nint source, ulong destination, long bytes, nint stream)
    {
        Note($"CopyToDevice {bytes}");
        if (HasRealMemory) Buffer.MemoryCopy((void*)source, (void*)destination, bytes, bytes);
    }

    public void CopyToHost(int device, ulong source, nint destination, long bytes, nint stream)
    {
        Note($"CopyToHost {bytes}");
        if (HasRealMemory) Buffer.MemoryCopy((void*)source, (void*)destination, bytes, bytes);
    }

    public void CopyOnDevice(int device, ulong source, ulong destination, long bytes, nint stream) => Note($"CopyOnDevice {bytes}");

    public void CopyBetweenDevices(
        int sourceDevice, ulong source, int destinationDevice, ulong destination, long bytes, nint stream) =>
        Note($"CopyBetweenDevices {sourceDevice} {destinationDevice} {bytes}");

    public void Fill(int device, ulong address, byte value, long bytes, nint stream) => Note($"Fill {bytes}");

    public nint CreateStream(int device) => Make("CreateStream");

    public void DestroyStream(int device, nint stream) => Note($"DestroyStream {stream}");

    public void Synchronize(int device, nint stream) => Note($"Synchronize {stream}");

    public nint CreateEvent(int device, bool withTime) => Make("CreateEvent");

    public void DestroyEvent(int device, nint @event) => Note($"DestroyEvent {@event}");

    public void RecordEvent(int device, nint @event, nint stream)
    {
        Note($"RecordEvent {@event} {stream}");
        lock (_lock) _pending.Add(@event);
    }

    public void WaitEvent(int device, nint stream, nint @event) => Note($"WaitEvent {stream} {@event}");

    public bool IsEventComplete(int device, nint @event)
    {
        Note("IsEventComplete");
        lock (_lock)
        {
            if (_pending.Contains(@event) && EventDelay-- > 0) return false;
            _pending.Remove(@event);
            return true;
        }
    }

    public float GetElapsedMilliseconds(int device, nint start, nint end) => 1.5f;

    // Zeros, because kernels that nobody runs write nothing and some of their results are read as counts.
    private static ulong AllocateZeros(long bytes)
    {
        void* address = NativeMemory.AlignedAlloc((nuint)bytes, 256);
        NativeMemory.Clear(address, (nuint)bytes);
        return (ulong)address;
    }

    private nint Make(string call)
    {
        lock (_lock)
        {
            Note(call);
            return _next++;
        }
    }

    private void Note(string call)
    {
        lock (_lock) _calls.Add(call);
    }
}
