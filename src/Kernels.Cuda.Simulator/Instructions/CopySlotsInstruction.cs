namespace Arity.Kernels.Cuda.Simulator;

/// <summary>Copies a parameter that takes several slots.</summary>
internal sealed unsafe class CopySlotsInstruction(int target, int source, int count) : Instruction
{
    public override bool Execute(SimulatedThread thread)
    {
        new ReadOnlySpan<ulong>(thread.Registers + source, count).CopyTo(new Span<ulong>(thread.Registers + target, count));
        return true;
    }
}
