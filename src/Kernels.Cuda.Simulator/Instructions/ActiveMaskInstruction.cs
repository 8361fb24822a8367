namespace Arity.Kernels.Cuda.Simulator;

/// <summary><c>activemask</c>: with a program counter for each thread, only the thread itself is sure to be active.</summary>
internal sealed unsafe class ActiveMaskInstruction(int target) : Instruction
{
    public override bool Execute(SimulatedThread thread)
    {
        thread.Registers[target] = 1u << thread.Lane;
        return true;
    }
}
