namespace Arity.Kernels.Cuda.Simulator;

/// <summary>Two threads of a launch access one place of global memory, one of them writing, and no barrier orders them.</summary>
public sealed class GlobalRaceException : SimulatorException
{
    /// <summary>Describes it.</summary>
    /// <param name="call">The driver's function.</param>
    /// <param name="site">Where the kernel was; null of a call that runs none.</param>
    /// <param name="problem">What is wrong.</param>
    public GlobalRaceException(string call, FaultSite? site, string problem)
        : base(call, 719, site, problem)
    {
    }
}
