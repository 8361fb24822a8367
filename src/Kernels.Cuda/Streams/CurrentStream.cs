using Arity.Kernels.Cuda.Driver;

namespace Arity.Kernels.Cuda.Streams;

/// <summary>The stream that operators called by this thread put their work into.</summary>
public static class CurrentStream
{
    [ThreadStatic]
    private static StreamScope? s_innermost;

    internal static StreamScope? Innermost
    {
        get => s_innermost;
        set => s_innermost = value;
    }

    /// <summary>The handle of this thread's stream of a device; 0, the default stream, unless another one is in use.</summary>
    public static nint Get(ICudaDriver driver, int device)
    {
        for (StreamScope? scope = s_innermost; scope is not null; scope = scope.Outer)
        {
            if (scope.Stream.Device == device && scope.Stream.Driver == driver) return scope.Stream.Handle;
        }

        return 0;
    }

    /// <summary>Makes a stream its device's current one for this thread until the scope is disposed.</summary>
    /// <exception cref="ObjectDisposedException">The stream is disposed.</exception>
    public static StreamScope Use(CudaStream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        stream.CheckAlive();
        return new StreamScope(stream);
    }

    /// <summary>Puts an event into this thread's stream of the event's device.</summary>
    public static void Record(CudaEvent @event)
    {
        ArgumentNullException.ThrowIfNull(@event);
        @event.Record(Get(@event.Driver, @event.Device));
    }

    /// <summary>Lets what this thread gives to its stream of the event's device from now on wait for the event.</summary>
    public static void Wait(CudaEvent @event)
    {
        ArgumentNullException.ThrowIfNull(@event);
        @event.Driver.WaitEvent(@event.Device, Get(@event.Driver, @event.Device), @event.Handle);
    }
}
