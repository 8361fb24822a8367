using ManagedCuda.BasicTypes;
using static ManagedCuda.DriverAPINativeMethods;
using CuStreams = ManagedCuda.DriverAPINativeMethods.Streams;

namespace Arity.Kernels.Cuda.ManagedCuda;

public sealed unsafe partial class ManagedCudaDriver
{
    /// <inheritdoc/>
    public nint CreateStream(int device)
    {
        _contexts.MakeCurrent(device);
        var stream = default(CUstream);
        Check(device, CuStreams.cuStreamCreate(ref stream, CUStreamFlags.NonBlocking), "cuStreamCreate");
        return stream.Pointer;
    }

    /// <inheritdoc/>
    public void DestroyStream(int device, nint stream)
    {
        _contexts.MakeCurrent(device);
        Check(device, CuStreams.cuStreamDestroy_v2(Stream(stream)), "cuStreamDestroy");
    }

    /// <inheritdoc/>
    public void Synchronize(int device, nint stream)
    {
        _contexts.MakeCurrent(device);
        Check(device, CuStreams.cuStreamSynchronize(Stream(stream)), "cuStreamSynchronize");
    }

    /// <inheritdoc/>
    public nint CreateEvent(int device, bool withTime)
    {
        _contexts.MakeCurrent(device);
        var @event = default(CUevent);
        Check(device, Events.cuEventCreate(ref @event, withTime ? CUEventFlags.Default : CUEventFlags.DisableTiming), "cuEventCreate");
        return @event.Pointer;
    }

    /// <inheritdoc/>
    public void DestroyEvent(int device, nint @event)
    {
        _contexts.MakeCurrent(device);
        Check(device, Events.cuEventDestroy_v2(Event(@event)), "cuEventDestroy");
    }

    /// <inheritdoc/>
    public void RecordEvent(int device, nint @event, nint stream)
    {
        _contexts.MakeCurrent(device);
        Check(device, Events.cuEventRecord(Event(@event), Stream(stream)), "cuEventRecord");
    }

    /// <inheritdoc/>
    public void WaitEvent(int device, nint stream, nint @event)
    {
        _contexts.MakeCurrent(device);
        Check(device, CuStreams.cuStreamWaitEvent(Stream(stream), Event(@event), 0), "cuStreamWaitEvent");
    }

    /// <inheritdoc/>
    public bool IsEventComplete(int device, nint @event)
    {
        _contexts.MakeCurrent(device);
        CUResult result = Events.cuEventQuery(Event(@event));
        if (result == CUResult.ErrorNotReady) return false;
        Check(device, result, "cuEventQuery");
        return true;
    }

    /// <inheritdoc/>
    public float GetElapsedMilliseconds(int device, nint start, nint end)
    {
        _contexts.MakeCurrent(device);
        float milliseconds = 0;
        Check(device, Events.cuEventElapsedTime(ref milliseconds, Event(start), Event(end)), "cuEventElapsedTime");
        return milliseconds;
    }

    private static CUevent Event(nint handle) => new() { Pointer = handle };
}
