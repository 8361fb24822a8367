using Arity.Ptx.Syntax;

namespace Arity.Kernels.Cuda.Simulator;

/// <summary><c>ld</c> from everywhere but parameters.</summary>
internal sealed unsafe class LoadInstruction(int[] targets, PtxType type, MemoryOperand memory) : Instruction
{
    private readonly MemoryAccess _memory = new(memory);

    public override bool Execute(SimulatedThread thread)
    {
        int size = type.Size;
        byte* place = _memory.Access(this, thread, _memory.GetAddress(thread), size * targets.Length, reads: true, writes: false);
        for (int i = 0; i < targets.Length; i++)
            thread.Registers[targets[i]] = MemoryValue.Read(place + (i * size), type);
        return true;
    }
}
