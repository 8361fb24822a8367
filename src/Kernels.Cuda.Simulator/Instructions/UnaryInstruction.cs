namespace Arity.Kernels.Cuda.Simulator;

/// <summary>A function of one value.</summary>
internal sealed unsafe class UnaryInstruction(int target, int source, Func<ulong, ulong> operation) : Instruction
{
    public override bool Execute(SimulatedThread thread)
    {
        ulong* registers = thread.Registers;
        registers[target] = operation(registers[source]);
        return true;
    }
}
