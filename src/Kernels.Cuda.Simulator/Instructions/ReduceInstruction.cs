namespace Arity.Kernels.Cuda.Simulator;

/// <summary><c>redux.sync</c>.</summary>
internal sealed unsafe class ReduceInstruction(
    int target, int source, int mask, Func<ulong, ulong, ulong> operation)
    : WarpInstruction(mask)
{
    public override void ExecuteWarp(Warp warp, uint mask)
    {
        ulong? result = null;
        ForEach(warp, mask, thread => result = result is { } sum ? operation(sum, thread.Registers[source]) : thread.Registers[source]);
        ForEach(warp, mask, thread => thread.Registers[target] = result!.Value);
    }
}
