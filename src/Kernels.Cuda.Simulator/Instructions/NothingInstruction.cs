namespace Arity.Kernels.Cuda.Simulator;

/// <summary>What has no effect on one processor: fences and hints.</summary>
internal sealed class NothingInstruction : Instruction
{
    public override bool Execute(SimulatedThread thread) => true;
}
