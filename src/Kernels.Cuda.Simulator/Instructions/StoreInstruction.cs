using Arity.Ptx.Syntax;

namespace Arity.Kernels.Cuda.Simulator;

/// <summary><c>st</c> to everywhere but parameters.</summary>
internal sealed unsafe class StoreInstruction(int[] sources, PtxType type, MemoryOperand memory) : Instruction
{
    private readonly MemoryAccess _memory = new(memory);

    public override bool Execute(SimulatedThread thread)
    {
        int size = type.Size;
        byte* place = _memory.Access(this, thread, _memory.GetAddress(thread), size * sources.Length, reads: false, writes: true);
        for (int i = 0; i < sources.Length; i++)
            MemoryValue.Write(place + (i * size), size, thread.Registers[sources[i]]);
        return true;
    }
}
