namespace Arity.Kernels.Cuda.Simulator;

/// <summary>Takes a register apart, the lowest bits first.</summary>
internal sealed unsafe class UnpackInstruction(int[] targets, int source, int elementBits) : Instruction
{
    public override bool Execute(SimulatedThread thread)
    {
        ulong mask = (1UL << elementBits) - 1;
        ulong packed = thread.Registers[source];
        for (int i = 0; i < targets.Length; i++)
            thread.Registers[targets[i]] = (packed >> (i * elementBits)) & mask;
        return true;
    }
}
