namespace Arity.Kernels.Cuda.Simulator;

/// <summary><c>bra</c>.</summary>
internal sealed class BranchInstruction : Instruction
{
    public int Target { get; set; }

    public override bool Execute(SimulatedThread thread) => thread.Branch(Target);
}
