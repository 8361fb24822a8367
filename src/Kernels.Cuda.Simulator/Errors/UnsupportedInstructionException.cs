namespace Arity.Kernels.Cuda.Simulator;

/// <summary>A module has an instruction, modifier or operand that the simulator does not know.</summary>
public sealed class UnsupportedInstructionException : SimulatorException
{
    /// <summary>Describes it.</summary>
    /// <param name="function">The function that it stands in.</param>
    /// <param name="line">Its line.</param>
    /// <param name="problem">What is not supported.</param>
    public UnsupportedInstructionException(string function, int line, string problem)
        : base("cuModuleLoadDataEx", 218, new FaultSite(function, line, "at load"), problem)
    {
    }
}
