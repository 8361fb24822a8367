using Arity.Kernels.Cuda.Driver;

namespace Arity.Kernels.Cuda.Streams;

/// <summary>A mark in a stream that others wait for, or that time is taken at.</summary>
public sealed class CudaEvent : IDisposable
{
    private readonly bool _withTime;
    private readonly nint _handle;
    private int _disposed;

    /// <summary>Makes an event.</summary>
    /// <param name="driver">The driver.</param>
    /// <param name="device">The device.</param>
    /// <param name="withTime">Whether time is taken, which makes it slower.</param>
    public CudaEvent(ICudaDriver driver, int device, bool withTime = false)
    {
        ArgumentNullException.ThrowIfNull(driver);
        Driver = driver;
        Device = device;
        _withTime = withTime;
        _handle = driver.CreateEvent(device, withTime);
    }

    /// <summary>The driver.</summary>
    public ICudaDriver Driver { get; }

    /// <summary>The device.</summary>
    public int Device { get; }

    /// <summary>The driver's handle, a <c>CUevent</c>.</summary>
    /// <exception cref="ObjectDisposedException">It is disposed.</exception>
    public nint Handle
    {
        get
        {
            ObjectDisposedException.ThrowIf(Volatile.Read(ref _disposed) != 0, this);
            return _handle;
        }
    }

    /// <summary>Whether its stream has got to it; true if it is in none.</summary>
    /// <exception cref="CudaException">A kernel before it failed.</exception>
    public bool IsComplete => Driver.IsEventComplete(Device, Handle);

    /// <summary>Puts it into a stream of its device.</summary>
    /// <param name="stream">The stream's handle, 0 for the default one.</param>
    public void Record(nint stream) => Driver.RecordEvent(Device, Handle, stream);

    /// <summary>Waits until its stream has got to it, but not for what comes after it.</summary>
    /// <exception cref="CudaException">A kernel before it failed.</exception>
    public void Synchronize()
    {
        var spin = new SpinWait();
        // Never asleep, which lasts a millisecond and more: most copies are shorter.
        while (!IsComplete) spin.SpinOnce(sleep1Threshold: -1);
    }

    /// <summary>Milliseconds from an earlier event to this one; both have been reached.</summary>
    /// <exception cref="InvalidOperationException">One of them was made without time.</exception>
    public float GetMillisecondsSince(CudaEvent start)
    {
        ArgumentNullException.ThrowIfNull(start);
        if (!_withTime || !start._withTime) throw new InvalidOperationException("Make both events with withTime: true to take time.");
        return Driver.GetElapsedMilliseconds(Device, start.Handle, Handle);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 0) Driver.DestroyEvent(Device, _handle);
    }
}
