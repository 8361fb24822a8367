using Arity.Ptx.Syntax;

namespace Arity.Kernels.Cuda.Simulator;

/// <summary><c>ld.param</c> of what is passed to or from a function.</summary>
internal sealed unsafe class LoadArgumentInstruction(int[] targets, PtxType type, int slot, int offset) : Instruction
{
    public override bool Execute(SimulatedThread thread)
    {
        byte* place = (byte*)(thread.Registers + slot) + offset;
        for (int i = 0; i < targets.Length; i++)
            thread.Registers[targets[i]] = MemoryValue.Read(place + (i * type.Size), type);
        return true;
    }
}
