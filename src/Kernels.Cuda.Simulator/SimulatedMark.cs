using System.Diagnostics;

namespace Arity.Kernels.Cuda.Simulator;

/// <summary>A place in a stream, where an event was recorded.</summary>
/// <param name="stream">The stream.</param>
internal sealed class SimulatedMark(SimulatedStream stream)
{
    public SimulatedStream Stream => stream;

    /// <summary>The time stamp when the stream got here, or 0 before.</summary>
    public long ReachedAt { get; private set; }

    public bool IsReached => ReachedAt != 0;

    public void Reach() => ReachedAt = Stopwatch.GetTimestamp();
}
