namespace Arity.Kernels.Cuda.Simulator;

/// <summary><c>trap</c>.</summary>
internal sealed class TrapInstruction : Instruction
{
    public override bool Execute(SimulatedThread thread) =>
        throw new SimulatorException("cuLaunchKernel", 719, thread.Site(this), "the kernel executed trap");
}
