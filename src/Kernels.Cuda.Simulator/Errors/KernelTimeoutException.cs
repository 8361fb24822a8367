namespace Arity.Kernels.Cuda.Simulator;

/// <summary>A kernel seems never to end.</summary>
public sealed class KernelTimeoutException : SimulatorException
{
    /// <summary>Describes it.</summary>
    /// <param name="call">The driver's function.</param>
    /// <param name="site">Where the kernel was; null of a call that runs none.</param>
    /// <param name="problem">What is wrong.</param>
    public KernelTimeoutException(string call, FaultSite? site, string problem)
        : base(call, 702, site, problem)
    {
    }
}
