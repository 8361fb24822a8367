namespace Arity.Kernels.Cuda.Simulator;

/// <summary>A function of two values.</summary>
internal sealed unsafe class BinaryInstruction(int target, int left, int right, Func<ulong, ulong, ulong> operation) : Instruction
{
    public override bool Execute(SimulatedThread thread)
    {
        ulong* registers = thread.Registers;
        registers[target] = operation(registers[left], registers[right]);
        return true;
    }
}
