namespace Arity.Kernels.Cuda.Simulator;

/// <summary><c>match.any.sync</c> and <c>match.all.sync</c>.</summary>
internal sealed unsafe class MatchInstruction(
    int target, int predicate, int source, int mask, ulong bits, bool isAll)
    : WarpInstruction(mask)
{
    public override void ExecuteWarp(Warp warp, uint mask)
    {
        var found = new uint[Warp.Size];
        ForEach(warp, mask, thread => found[thread.Lane] = Matches(warp, mask, thread));
        ForEach(warp, mask, thread => thread.Registers[target] = found[thread.Lane]);
        if (!isAll)
            return;
        ForEach(warp, mask, thread => thread.Registers[predicate] = thread.Registers[target] == mask ? 1u : 0);
        ForEach(warp, mask, thread => thread.Registers[target] = thread.Registers[target] == mask ? mask : 0);
    }

    private uint Matches(Warp warp, uint mask, SimulatedThread thread)
    {
        uint same = 0;
        ForEach(warp, mask, other => same |= Value(other) == Value(thread) ? 1u << other.Lane : 0);
        return same;
    }

    private ulong Value(SimulatedThread thread) => thread.Registers[source] & bits;
}
