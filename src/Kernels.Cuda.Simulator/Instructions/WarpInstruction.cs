using System.Numerics;

namespace Arity.Kernels.Cuda.Simulator;

/// <summary>An instruction at which the lanes of a mask wait for each other.</summary>
internal abstract unsafe class WarpInstruction(int mask) : Instruction
{
    public override bool Execute(SimulatedThread thread)
    {
        thread.Mask = mask < 0 ? uint.MaxValue : (uint)thread.Registers[mask];
        if ((thread.Mask & (1u << thread.Lane)) == 0)
            throw new BarrierDivergenceException("cuLaunchKernel", thread.Site(this), $"its mask 0x{thread.Mask:x8} lacks its own lane");
        return thread.Wait(ThreadStatus.AtWarp, this);
    }

    /// <summary>Executes it for all lanes of the mask at once.</summary>
    public abstract void ExecuteWarp(Warp warp, uint mask);

    /// <summary>Refuses a warp with fewer than 32 threads, where a matrix needs them all.</summary>
    protected static void RequireWhole(Warp warp, Instruction instruction)
    {
        if (warp.Lanes.Length < Warp.Size)
        {
            throw new BarrierDivergenceException(
                "cuLaunchKernel", warp.Lanes[0].Site(instruction), $"its warp has {warp.Lanes.Length} threads, and a matrix takes 32");
        }
    }

    protected static void ForEach(Warp warp, uint mask, Action<SimulatedThread> action)
    {
        for (uint left = mask; left != 0; left &= left - 1)
            action(warp.Lanes[BitOperations.TrailingZeroCount(left)]);
    }

    /// <summary>The lanes whose predicate is set.</summary>
    protected static uint Ballot(Warp warp, uint mask, int slot)
    {
        uint set = 0;
        for (uint left = mask; left != 0; left &= left - 1)
        {
            int lane = BitOperations.TrailingZeroCount(left);
            set |= warp.Lanes[lane].Registers[slot] != 0 ? 1u << lane : 0;
        }

        return set;
    }
}
