using Arity.Ptx.Syntax;

namespace Arity.Kernels.Cuda.Simulator;

/// <summary><c>ld.param</c> of an entry.</summary>
internal sealed unsafe class LoadParameterInstruction(int[] targets, PtxType type, int offset) : Instruction
{
    public override bool Execute(SimulatedThread thread)
    {
        byte* place = thread.Block.Parameters + offset;
        for (int i = 0; i < targets.Length; i++)
            thread.Registers[targets[i]] = MemoryValue.Read(place + (i * type.Size), type);
        return true;
    }
}
