namespace Arity.Kernels.Cuda.Simulator;

/// <summary>A function of four values.</summary>
internal sealed unsafe class QuaternaryInstruction(
    int target, int[] sources, Func<ulong, ulong, ulong, ulong, ulong> operation)
    : Instruction
{
    public override bool Execute(SimulatedThread thread)
    {
        ulong* registers = thread.Registers;
        registers[target] = operation(registers[sources[0]], registers[sources[1]], registers[sources[2]], registers[sources[3]]);
        return true;
    }
}
