namespace Arity.Kernels.Cuda.Simulator;

/// <summary>Puts the elements of a vector into one register, the first lowest.</summary>
internal sealed unsafe class PackInstruction(int target, int[] sources, int elementBits) : Instruction
{
    public override bool Execute(SimulatedThread thread)
    {
        ulong mask = (1UL << elementBits) - 1;
        ulong packed = 0;
        for (int i = 0; i < sources.Length; i++)
            packed |= (thread.Registers[sources[i]] & mask) << (i * elementBits);
        thread.Registers[target] = packed;
        return true;
    }
}
