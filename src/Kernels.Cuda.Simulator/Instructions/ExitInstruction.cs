namespace Arity.Kernels.Cuda.Simulator;

/// <summary><c>exit</c>.</summary>
internal sealed class ExitInstruction : Instruction
{
    public override bool Execute(SimulatedThread thread) => thread.Exit();
}
