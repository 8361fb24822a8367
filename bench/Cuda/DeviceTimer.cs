using Arity.Kernels.Cuda;
using Arity.Kernels.Cuda.Streams;

namespace Arity.Benchmarks.Cuda;

/// <summary>Takes time between two events on the device, so that what the host does in between does not count.</summary>
internal sealed class DeviceTimer : IDisposable
{
    private readonly CudaEvent _start;
    private readonly CudaEvent _end;
    private readonly nint _stream;

    /// <summary>A timer for the default stream of a device.</summary>
    public DeviceTimer(Device device)
    {
        var backend = (CudaBackend)device.Backend;
        _start = new CudaEvent(backend.Driver, device.Index, withTime: true);
        _end = new CudaEvent(backend.Driver, device.Index, withTime: true);
        _stream = CurrentStream.Get(backend.Driver, device.Index);
    }

    /// <summary>The seconds that one repetition takes.</summary>
    public double Time(Action work, int repetitions)
    {
        _start.Record(_stream);
        for (int i = 0; i < repetitions; i++) work();
        _end.Record(_stream);
        _end.Synchronize();
        return _end.GetMillisecondsSince(_start) / 1000 / repetitions;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _start.Dispose();
        _end.Dispose();
    }
}
