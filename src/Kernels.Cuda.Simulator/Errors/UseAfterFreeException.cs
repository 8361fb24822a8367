namespace Arity.Kernels.Cuda.Simulator;

/// <summary>An access to memory that was freed.</summary>
public sealed class UseAfterFreeException : SimulatorException
{
    /// <summary>Describes it.</summary>
    /// <param name="call">The driver's function.</param>
    /// <param name="site">Where the kernel was; null of a call that runs none.</param>
    /// <param name="problem">What is wrong.</param>
    public UseAfterFreeException(string call, FaultSite? site, string problem)
        : base(call, 700, site, problem)
    {
    }
}
