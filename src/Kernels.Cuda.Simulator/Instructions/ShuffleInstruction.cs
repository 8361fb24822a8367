namespace Arity.Kernels.Cuda.Simulator;

/// <summary><c>shfl.sync</c>.</summary>
internal sealed unsafe class ShuffleInstruction(
    int target, int predicate, int[] sources, int mask, ShuffleKind kind)
    : WarpInstruction(mask)
{
    private const uint Undefined = 0xCDCDCDCD;

    public override void ExecuteWarp(Warp warp, uint mask)
    {
        var values = new uint[Warp.Size];
        Array.Fill(values, Undefined);
        ForEach(warp, mask, thread => values[thread.Lane] = (uint)thread.Registers[sources[0]]);
        ForEach(warp, mask, thread => Exchange(thread, values));
    }

    private void Exchange(SimulatedThread thread, uint[] values)
    {
        int offset = (int)(thread.Registers[sources[1]] & 0x1f);
        uint packed = (uint)thread.Registers[sources[2]];
        int clamp = (int)(packed & 0x1f);
        int segment = (int)((packed >> 8) & 0x1f);
        int last = (thread.Lane & segment) | (clamp & ~segment);
        int first = thread.Lane & segment;
        int lane = kind switch
        {
            ShuffleKind.Up => thread.Lane - offset,
            ShuffleKind.Down => thread.Lane + offset,
            ShuffleKind.Butterfly => thread.Lane ^ offset,
            _ => first | (offset & ~segment),
        };
        bool isInside = kind == ShuffleKind.Up ? lane >= last : lane <= last;
        thread.Registers[target] = values[isInside ? lane : thread.Lane];
        if (predicate >= 0)
            thread.Registers[predicate] = isInside ? 1u : 0;
    }
}
