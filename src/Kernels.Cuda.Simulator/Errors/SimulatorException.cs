using Arity.Kernels.Cuda.Driver;

namespace Arity.Kernels.Cuda.Simulator;

/// <summary>The simulator found a defect in a kernel or in how it is used.</summary>
public class SimulatorException : CudaException
{
    /// <summary>Describes a defect.</summary>
    /// <param name="call">The driver's function.</param>
    /// <param name="code">The code that a real driver reports for it.</param>
    /// <param name="site">Where the kernel was; null of a call that runs none.</param>
    /// <param name="problem">What is wrong.</param>
    public SimulatorException(string call, int code, FaultSite? site, string problem)
        : base(call, code, site is null ? problem : $"{site}: {problem}") => Site = site;

    /// <summary>Where the kernel was; null of a call that runs none.</summary>
    public FaultSite? Site { get; }
}
