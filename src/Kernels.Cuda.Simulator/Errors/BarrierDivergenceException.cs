namespace Arity.Kernels.Cuda.Simulator;

/// <summary>Threads wait for each other at different places, or for one that has exited.</summary>
public sealed class BarrierDivergenceException : SimulatorException
{
    /// <summary>Describes it.</summary>
    /// <param name="call">The driver's function.</param>
    /// <param name="site">Where the kernel was; null of a call that runs none.</param>
    /// <param name="problem">What is wrong.</param>
    public BarrierDivergenceException(string call, FaultSite? site, string problem)
        : base(call, 719, site, problem)
    {
    }
}
