using System.Runtime.CompilerServices;

namespace Arity.Kernels.Cuda.Driver.Native;

/// <summary>The devices' primary contexts, retained when first used and kept for the life of the process.</summary>
internal sealed unsafe class NativeContexts
{
    private readonly DeviceEntryPoints _native;
    private readonly DriverFailures _failures;
    private readonly int[] _ids;
    private readonly nint[] _contexts;
    private readonly Lock _lock = new();

    public NativeContexts(DeviceEntryPoints native, DriverFailures failures, int deviceCount)
    {
        _native = native;
        _failures = failures;
        _contexts = new nint[deviceCount];
        _ids = new int[deviceCount];
        for (int device = 0; device < deviceCount; device++)
        {
            int id;
            Check(device, native.DeviceGet(&id, device), "cuDeviceGet");
            _ids[device] = id;
        }
    }

    /// <summary>The driver's own number of a device.</summary>
    public int GetId(int device) => _ids[device];

    public void CheckDevice(int device)
    {
        if ((uint)device < (uint)_contexts.Length) return;
        throw new ArgumentOutOfRangeException(nameof(device), device, $"There are {_contexts.Length} CUDA device(s).");
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void MakeCurrent(int device)
    {
        CheckDevice(device);
        nint context = Volatile.Read(ref _contexts[device]);
        if (context == 0 || ThreadContext.Current != context) Switch(device);
    }

    /// <summary>A device's context.</summary>
    public nint Get(int device)
    {
        CheckDevice(device);
        lock (_lock)
        {
            if (_contexts[device] != 0) return _contexts[device];
            nint context;
            Check(device, _native.PrimaryContextRetain(&context, _ids[device]), "cuDevicePrimaryCtxRetain");
            Volatile.Write(ref _contexts[device], context);
            return context;
        }
    }

    private void Switch(int device)
    {
        nint context = Get(device);
        Check(device, _native.SetCurrent(context), "cuCtxSetCurrent");
        ThreadContext.Current = context;
    }

    private void Check(int device, int result, string call)
    {
        if (result != 0) throw _failures.Create(device, call, result);
    }
}
