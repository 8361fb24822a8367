namespace Arity.Kernels.Cuda.Simulator;

/// <summary>An event.</summary>
internal sealed class SimulatedEvent
{
    /// <summary>Where it was recorded last; null before.</summary>
    public SimulatedMark? Mark { get; set; }
}
