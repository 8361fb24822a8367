using Arity.Ptx.Syntax;

namespace Arity.Kernels.Cuda.Simulator;

/// <summary><c>st.param</c> of what is passed to or from a function.</summary>
internal sealed unsafe class StoreArgumentInstruction(int[] sources, PtxType type, int slot, int offset) : Instruction
{
    public override bool Execute(SimulatedThread thread)
    {
        byte* place = (byte*)(thread.Registers + slot) + offset;
        for (int i = 0; i < sources.Length; i++)
            MemoryValue.Write(place + (i * type.Size), type.Size, thread.Registers[sources[i]]);
        return true;
    }
}
