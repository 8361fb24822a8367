namespace Arity.Kernels.Cuda.Simulator;

/// <summary>A copy.</summary>
internal sealed unsafe class MoveInstruction(int target, int source) : Instruction
{
    public override bool Execute(SimulatedThread thread)
    {
        thread.Registers[target] = thread.Registers[source];
        return true;
    }
}
