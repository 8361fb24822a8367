namespace Arity.Kernels.Cuda.Simulator;

/// <summary>A lowered instruction: its operands are slots of the thread's registers.</summary>
internal abstract class Instruction
{
    /// <summary>The slot of the predicate that it stands under, or -1.</summary>
    public int Guard { get; set; } = -1;

    public bool IsGuardNegated { get; set; }

    public int Line { get; set; }

    /// <returns>Whether the thread goes on.</returns>
    public abstract bool Execute(SimulatedThread thread);
}
