namespace Arity.Kernels.Cuda.Simulator;

/// <summary><c>ret</c>.</summary>
internal sealed class ReturnInstruction : Instruction
{
    public override bool Execute(SimulatedThread thread) => thread.Return();
}
