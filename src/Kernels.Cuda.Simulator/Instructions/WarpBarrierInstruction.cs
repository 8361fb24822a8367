namespace Arity.Kernels.Cuda.Simulator;

/// <summary><c>bar.warp.sync</c>.</summary>
internal sealed class WarpBarrierInstruction(int mask) : WarpInstruction(mask)
{
    public override void ExecuteWarp(Warp warp, uint mask) => warp.Epoch++;
}
