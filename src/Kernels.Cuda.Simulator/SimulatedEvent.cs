namespace Arity.Kernels.Cuda.Simulator;

/// <summary>An event and when it was recorded.</summary>
internal sealed class SimulatedEvent
{
    /// <summary>The time stamp, or 0 before it is recorded.</summary>
    public long RecordedAt { get; set; }
}
