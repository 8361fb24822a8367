using Arity.Kernels.Cuda.Driver;
using ManagedCuda.BasicTypes;
using static ManagedCuda.DriverAPINativeMethods;

namespace Arity.Kernels.Cuda.ManagedCuda;

/// <summary>The devices' primary contexts, retained when first used and kept for the life of the process.</summary>
internal sealed class ManagedCudaContexts
{
    private readonly DriverFailures _failures;
    private readonly CUdevice[] _ids;
    private readonly CUcontext[] _contexts;
    private readonly Lock _lock = new();

    public ManagedCudaContexts(DriverFailures failures, int deviceCount)
    {
        _failures = failures;
        _contexts = new CUcontext[deviceCount];
        _ids = new CUdevice[deviceCount];
        for (int device = 0; device < deviceCount; device++)
        {
            Check(device, DeviceManagement.cuDeviceGet(ref _ids[device], device), "cuDeviceGet");
        }
    }

    /// <summary>The driver's own number of a device.</summary>
    public CUdevice GetId(int device) => _ids[device];

    public void CheckDevice(int device)
    {
        if ((uint)device < (uint)_contexts.Length) return;
        throw new ArgumentOutOfRangeException(nameof(device), device, $"There are {_contexts.Length} CUDA device(s).");
    }

    public void MakeCurrent(int device)
    {
        CheckDevice(device);
        nint context = Volatile.Read(ref _contexts[device].Pointer);
        if (context == 0 || ThreadContext.Current != context) Switch(device);
    }

    /// <summary>A device's context.</summary>
    public CUcontext Get(int device)
    {
        CheckDevice(device);
        lock (_lock)
        {
            if (_contexts[device].Pointer != 0) return _contexts[device];
            var context = default(CUcontext);
            Check(device, ContextManagement.cuDevicePrimaryCtxRetain(ref context, _ids[device]), "cuDevicePrimaryCtxRetain");
            Volatile.Write(ref _contexts[device].Pointer, context.Pointer);
            return context;
        }
    }

    private void Switch(int device)
    {
        CUcontext context = Get(device);
        Check(device, ContextManagement.cuCtxSetCurrent(context), "cuCtxSetCurrent");
        ThreadContext.Current = context.Pointer;
    }

    private void Check(int device, CUResult result, string call)
    {
        if (result != CUResult.Success) throw _failures.Create(device, call, (int)result);
    }
}
