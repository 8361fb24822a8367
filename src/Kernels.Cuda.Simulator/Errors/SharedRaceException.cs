namespace Arity.Kernels.Cuda.Simulator;

/// <summary>Two threads access one place of shared memory, one of them writing, without a barrier between.</summary>
public sealed class SharedRaceException : SimulatorException
{
    /// <summary>Describes it.</summary>
    /// <param name="call">The driver's function.</param>
    /// <param name="site">Where the kernel was; null of a call that runs none.</param>
    /// <param name="problem">What is wrong.</param>
    public SharedRaceException(string call, FaultSite? site, string problem)
        : base(call, 719, site, problem)
    {
    }
}
