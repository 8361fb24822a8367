namespace Arity.Kernels.Cuda.Driver.Native;

public sealed unsafe partial class NativeDriver
{
    private const int NotReady = 600;

    /// <inheritdoc/>
    public nint CreateStream(int device)
    {
        const uint NonBlocking = 1;
        _contexts.MakeCurrent(device);
        nint stream = 0;
        Check(device, _native.Streams.Create(&stream, NonBlocking), "cuStreamCreate");
        return stream;
    }

    /// <inheritdoc/>
    public void DestroyStream(int device, nint stream)
    {
        _contexts.MakeCurrent(device);
        Check(device, _native.Streams.Destroy(stream), "cuStreamDestroy");
    }

    /// <inheritdoc/>
    public void Synchronize(int device, nint stream)
    {
        _contexts.MakeCurrent(device);
        Check(device, _native.Streams.Synchronize(stream), "cuStreamSynchronize");
    }

    /// <inheritdoc/>
    public nint CreateEvent(int device, bool withTime)
    {
        const uint DisableTiming = 2;
        _contexts.MakeCurrent(device);
        nint @event = 0;
        Check(device, _native.Streams.EventCreate(&@event, withTime ? 0 : DisableTiming), "cuEventCreate");
        return @event;
    }

    /// <inheritdoc/>
    public void DestroyEvent(int device, nint @event)
    {
        _contexts.MakeCurrent(device);
        Check(device, _native.Streams.EventDestroy(@event), "cuEventDestroy");
    }

    /// <inheritdoc/>
    public void RecordEvent(int device, nint @event, nint stream)
    {
        _contexts.MakeCurrent(device);
        Check(device, _native.Streams.EventRecord(@event, stream), "cuEventRecord");
    }

    /// <inheritdoc/>
    public void WaitEvent(int device, nint stream, nint @event)
    {
        _contexts.MakeCurrent(device);
        Check(device, _native.Streams.WaitEvent(stream, @event, 0), "cuStreamWaitEvent");
    }

    /// <inheritdoc/>
    public bool IsEventComplete(int device, nint @event)
    {
        _contexts.MakeCurrent(device);
        int result = _native.Streams.EventQuery(@event);
        if (result is not (0 or NotReady)) throw _failures.Create(device, "cuEventQuery", result);
        return result == 0;
    }

    /// <inheritdoc/>
    public float GetElapsedMilliseconds(int device, nint start, nint end)
    {
        _contexts.MakeCurrent(device);
        float milliseconds = 0;
        Check(device, _native.Streams.EventElapsedTime(&milliseconds, start, end), "cuEventElapsedTime");
        return milliseconds;
    }
}
