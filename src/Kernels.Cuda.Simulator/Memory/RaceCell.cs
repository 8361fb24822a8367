namespace Arity.Kernels.Cuda.Simulator;

/// <summary>The last accesses to a byte of shared memory.</summary>
internal struct RaceCell
{
    /// <summary>The block's epoch of the last write.</summary>
    public int WriteEpoch;

    /// <summary>The writer's warp's epoch then.</summary>
    public int WriteWarpEpoch;

    /// <summary>The writing thread.</summary>
    public int Writer;

    /// <summary>The block's epoch of the last weak read.</summary>
    public int ReadEpoch;

    /// <summary>The reader's warp's epoch then.</summary>
    public int ReadWarpEpoch;

    /// <summary>The reading thread; -1: threads of several warps; -2 - w: several threads of warp w.</summary>
    public int Reader;

    /// <summary>Whether the write was atomic, volatile or ordered.</summary>
    public bool IsStrongWrite;
}
