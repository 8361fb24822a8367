namespace Arity.Kernels.Cuda.Simulator;

/// <summary>A function of three values.</summary>
internal sealed unsafe class TernaryInstruction(
    int target, int first, int second, int third, Func<ulong, ulong, ulong, ulong> operation)
    : Instruction
{
    public override bool Execute(SimulatedThread thread)
    {
        ulong* registers = thread.Registers;
        registers[target] = operation(registers[first], registers[second], registers[third]);
        return true;
    }
}
