using System.Numerics;

namespace Arity.Kernels.Cuda.Simulator;

/// <summary>Releases the threads of a block that wait for each other.</summary>
internal static class Rendezvous
{
    /// <returns>Whether any was released; false where a thread merely used up its turn.</returns>
    /// <exception cref="BarrierDivergenceException">All wait and none can be released.</exception>
    public static bool Release(BlockRunner block)
    {
        bool released = false;
        foreach (Warp warp in block.Warps)
            released |= ReleaseWarp(warp);
        released |= ReleaseBarriers(block);
        if (!released && !Any(block, ThreadStatus.Ready))
            throw Deadlock(block);
        return released;
    }

    private static bool ReleaseWarp(Warp warp)
    {
        bool released = false;
        uint tried = 0;
        foreach (SimulatedThread thread in warp.Lanes)
        {
            if (thread.Status != ThreadStatus.AtWarp || (tried & (1u << thread.Lane)) != 0)
                continue;
            uint mask = thread.Mask & warp.Existing;
            tried |= mask;
            if (!HaveArrived(warp, thread, mask))
                continue;
            ((WarpInstruction)thread.Waiting!).ExecuteWarp(warp, mask);
            for (uint left = mask; left != 0; left &= left - 1)
                warp.Lanes[BitOperations.TrailingZeroCount(left)].Release();
            released = true;
        }

        return released;
    }

    private static bool HaveArrived(Warp warp, SimulatedThread first, uint mask)
    {
        for (uint left = mask; left != 0; left &= left - 1)
        {
            SimulatedThread other = warp.Lanes[BitOperations.TrailingZeroCount(left)];
            if (other.Status == ThreadStatus.Exited)
                throw Diverged(first, $"its mask 0x{first.Mask:x8} names lane {other.Lane}, which has exited");
            if (other.Status != ThreadStatus.AtWarp || other.Waiting != first.Waiting || other.Mask != first.Mask)
                return false;
        }

        return true;
    }

    private static bool ReleaseBarriers(BlockRunner block)
    {
        Span<int> waiting = stackalloc int[BarrierTable.Count];
        Span<int> needed = stackalloc int[BarrierTable.Count];
        waiting.Clear();
        needed.Clear();
        int live = 0;
        foreach (SimulatedThread thread in block.Threads)
        {
            live += thread.Status == ThreadStatus.Exited ? 0 : 1;
            if (thread.Status != ThreadStatus.AtBarrier)
                continue;
            waiting[thread.Barrier]++;
            needed[thread.Barrier] = thread.BarrierCount;
        }

        bool released = false;
        for (int barrier = 0; barrier < BarrierTable.Count; barrier++)
        {
            int count = needed[barrier] == 0 ? live : needed[barrier];
            if (waiting[barrier] == 0 || waiting[barrier] + block.Barriers.GetArrived(barrier) < count)
                continue;
            CompleteBarrier(block, barrier);
            released = true;
        }

        return released;
    }

    private static void CompleteBarrier(BlockRunner block, int barrier)
    {
        List<SimulatedThread> waiting = [];
        foreach (SimulatedThread thread in block.Threads)
        {
            if (thread.Status == ThreadStatus.AtBarrier && thread.Barrier == barrier)
                waiting.Add(thread);
        }

        var instruction = (BarrierInstruction)waiting[0].Waiting!;
        CheckAligned(waiting);
        instruction.Complete(waiting);
        waiting.ForEach(thread => thread.Release());
        block.Barriers.Complete(barrier);
        block.Shared.NextEpoch();
    }

    private static void CheckAligned(List<SimulatedThread> waiting)
    {
        for (int i = 1; i < waiting.Count; i++)
        {
            (SimulatedThread a, SimulatedThread b) = (waiting[i - 1], waiting[i]);
            if (a.Warp == b.Warp && a.Waiting != b.Waiting && ((BarrierInstruction)a.Waiting!).IsAligned)
                throw Diverged(b, $"{a} of its warp waits at line {a.Waiting!.Line}: divergent threads need one and the same barrier");
        }
    }

    private static bool Any(BlockRunner block, ThreadStatus status)
    {
        foreach (SimulatedThread thread in block.Threads)
        {
            if (thread.Status == status)
                return true;
        }

        return false;
    }

    private static BarrierDivergenceException Deadlock(BlockRunner block)
    {
        SimulatedThread? first = null, second = null;
        foreach (SimulatedThread thread in block.Threads)
        {
            if (thread.Waiting is null)
                continue;
            first ??= thread;
            if (thread.Waiting != first.Waiting)
                second ??= thread;
        }

        string other = second is null ? "for threads that have exited" : $"while {second} waits at line {second.Waiting!.Line}";
        return Diverged(first!, $"it waits {other}, and no thread can go on");
    }

    private static BarrierDivergenceException Diverged(SimulatedThread thread, string problem) =>
        new("cuLaunchKernel", thread.Site(thread.Waiting!), problem);
}
