namespace Arity.Kernels.Cuda.Simulator;

/// <summary>An access whose address is no multiple of its size.</summary>
public sealed class MisalignedAccessException : SimulatorException
{
    /// <summary>Describes it.</summary>
    /// <param name="call">The driver's function.</param>
    /// <param name="site">Where the kernel was; null of a call that runs none.</param>
    /// <param name="problem">What is wrong.</param>
    public MisalignedAccessException(string call, FaultSite? site, string problem)
        : base(call, 716, site, problem)
    {
    }
}
