namespace Arity.Kernels.Cuda.Simulator;

/// <summary><c>bar</c> and <c>barrier</c>: waits for the threads of a block.</summary>
internal sealed unsafe class BarrierInstruction(int barrier, int count, BarrierKind kind) : Instruction
{
    public int Target { get; init; } = -1;

    public int Predicate { get; init; } = -1;

    public required bool IsAligned { get; init; }

    public override bool Execute(SimulatedThread thread)
    {
        int number = (int)thread.Registers[barrier];
        if ((uint)number >= BarrierTable.Count)
            throw new SimulatorException("cuLaunchKernel", 719, thread.Site(this), $"there is no barrier {number}, only 0 to 15");
        if (kind == BarrierKind.Arrive)
        {
            thread.Block.Barriers.Arrive(number);
            return true;
        }

        thread.Barrier = number;
        thread.BarrierCount = count < 0 ? 0 : (int)thread.Registers[count];
        return thread.Wait(ThreadStatus.AtBarrier, this);
    }

    /// <summary>Gives those who waited the result of a reduction.</summary>
    public void Complete(List<SimulatedThread> waiting)
    {
        if (Target < 0)
            return;
        int set = waiting.Count(thread => thread.Registers[Predicate] != 0);
        uint result = kind switch
        {
            BarrierKind.Count => (uint)set,
            BarrierKind.And => set == waiting.Count ? 1u : 0,
            _ => set > 0 ? 1u : 0,
        };
        foreach (SimulatedThread thread in waiting)
            thread.Registers[((BarrierInstruction)thread.Waiting!).Target] = result;
    }
}
