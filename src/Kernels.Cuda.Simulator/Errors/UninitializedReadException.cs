namespace Arity.Kernels.Cuda.Simulator;

/// <summary>A kernel reads memory that nothing has written.</summary>
public sealed class UninitializedReadException : SimulatorException
{
    /// <summary>Describes it.</summary>
    /// <param name="call">The driver's function.</param>
    /// <param name="site">Where the kernel was; null of a call that runs none.</param>
    /// <param name="problem">What is wrong.</param>
    public UninitializedReadException(string call, FaultSite? site, string problem)
        : base(call, 719, site, problem)
    {
    }
}
