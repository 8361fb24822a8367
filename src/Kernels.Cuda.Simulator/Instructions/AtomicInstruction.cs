using Arity.Ptx.Syntax;

namespace Arity.Kernels.Cuda.Simulator;

/// <summary><c>atom</c> and <c>red</c>: one thread of the process at a time.</summary>
internal sealed unsafe class AtomicInstruction(
    int target, int[] sources, PtxType type, Func<ulong, ulong, ulong, ulong> operation, MemoryOperand memory)
    : Instruction
{
    private static readonly Lock OneAtATime = new();
    private readonly MemoryAccess _memory = new(memory);

    public override bool Execute(SimulatedThread thread)
    {
        ulong* registers = thread.Registers;
        byte* place = _memory.Access(this, thread, _memory.GetAddress(thread), type.Size, reads: true, writes: true);
        lock (OneAtATime)
        {
            ulong old = MemoryValue.Read(place, type);
            MemoryValue.Write(place, type.Size, operation(old, registers[sources[0]], registers[sources[^1]]));
            registers[target] = old;
        }

        return true;
    }
}
