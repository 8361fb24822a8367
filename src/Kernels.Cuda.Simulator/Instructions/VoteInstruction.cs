namespace Arity.Kernels.Cuda.Simulator;

/// <summary><c>vote.sync</c>.</summary>
internal sealed unsafe class VoteInstruction(int target, int predicate, int mask, VoteKind kind) : WarpInstruction(mask)
{
    public override void ExecuteWarp(Warp warp, uint mask)
    {
        uint set = Ballot(warp, mask, predicate);
        uint result = kind switch
        {
            VoteKind.Ballot => set,
            VoteKind.All => set == mask ? 1u : 0,
            VoteKind.Any => set != 0 ? 1u : 0,
            _ => set == 0 || set == mask ? 1u : 0,
        };
        ForEach(warp, mask, thread => thread.Registers[target] = result);
    }
}
