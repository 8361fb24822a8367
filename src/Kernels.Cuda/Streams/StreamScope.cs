namespace Arity.Kernels.Cuda.Streams;

/// <summary>While it lives, a stream is its device's current one for the thread that made it. Scopes nest.</summary>
public sealed class StreamScope : IDisposable
{
    private bool _disposed;

    internal StreamScope(CudaStream stream)
    {
        Stream = stream;
        Outer = CurrentStream.Innermost;
        CurrentStream.Innermost = this;
    }

    /// <summary>The stream.</summary>
    public CudaStream Stream { get; }

    internal StreamScope? Outer { get; }

    /// <summary>Makes current what was current before.</summary>
    /// <exception cref="InvalidOperationException">It is another thread's scope (do not await in one), or not the innermost.</exception>
    public void Dispose()
    {
        if (_disposed) return;
        if (CurrentStream.Innermost != this)
        {
            throw new InvalidOperationException(
                "A stream's scope ends on the thread that began it, before the scopes around it; do not await within one.");
        }

        _disposed = true;
        CurrentStream.Innermost = Outer;
    }
}
