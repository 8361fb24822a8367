namespace Arity.Kernels.Cuda.Simulator;

/// <summary>Who accessed a byte of global memory last, and when.</summary>
/// <param name="Launch">The launch.</param>
/// <param name="Block">The block; -1: several.</param>
/// <param name="Thread">The thread; -1: several.</param>
/// <param name="Epoch">The block's epoch, which every barrier ends.</param>
/// <param name="Warp">The warp.</param>
/// <param name="WarpEpoch">The warp's epoch.</param>
internal readonly record struct AccessMark(long Launch, long Block, int Thread, int Epoch, int Warp, int WarpEpoch)
{
    /// <summary>The mark of an access that happens now.</summary>
    public static AccessMark Of(SimulatedThread thread) => new(
        thread.Block.Launch.Id, thread.Block.BlockIndex, thread.Index, thread.Block.Shared.Epoch, thread.Warp.Index, thread.Warp.Epoch);

    /// <summary>Whether a later access is ordered behind this one: as another launch's or the same thread's, or by a barrier.</summary>
    public bool IsBefore(in AccessMark later) => Launch != later.Launch
        || (Block == later.Block
            && ((Thread == later.Thread && Thread >= 0) || Epoch != later.Epoch || (Warp == later.Warp && WarpEpoch < later.WarpEpoch)));

    /// <summary>This reader and a later one, who is not ordered behind it.</summary>
    public AccessMark And(in AccessMark later) => later with
    {
        Block = Block == later.Block ? Block : -1, Thread = -1, Warp = Warp == later.Warp ? Warp : -1,
    };
}
