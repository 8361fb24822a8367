using System.Numerics;

namespace Arity.Kernels.Cuda;

/// <summary>
/// How blocks and threads share a reduction; extents and strides decide it, never the device, so that results do not depend on it.
/// </summary>
/// <param name="Outputs">The number of results.</param>
/// <param name="Count">The elements of each.</param>
/// <param name="IsWide">
/// Whether a warp's threads have an output each. They do where neighbouring outputs are nearer in memory than neighbouring elements of one,
/// and where elements are too few for a warp.
/// </param>
internal readonly record struct ReductionPlan(long Outputs, long Count, bool IsWide)
{
    /// <summary>The most threads a block.</summary>
    public const int MaxThreads = 256;

    /// <summary>The outputs that a wide block has, as a power of two.</summary>
    public const int WideBits = 5;

    // So few elements a thread are not worth a second launch.
    private const int MinElementsPerThread = 32;

    // Enough to fill the largest GPUs several times over.
    private const int WantedBlocks = 1024;

    /// <summary>The outputs that a block has.</summary>
    public int Width => IsWide ? 1 << WideBits : 1;

    /// <summary>Threads a block: a power of two.</summary>
    public int Threads => Width * (int)Math.Clamp(
        BitOperations.RoundUpToPowerOf2((ulong)Math.Max(Count, 1)), IsWide ? 1ul : 32, (ulong)(MaxThreads / Width));

    /// <summary>How many blocks' worth of outputs there are.</summary>
    public long Groups => (Outputs + Width - 1) / Width;

    /// <summary>The elements of an output that one block combines.</summary>
    public long Chunk
    {
        get
        {
            long most = Count / ((long)MaxThreads / Width * MinElementsPerThread);
            long parts = Math.Max(1, Math.Min(WantedBlocks / Groups, most));
            return Math.Max(1, (Count + parts - 1) / parts);
        }
    }

    /// <summary>How many blocks share an output.</summary>
    public long Splits => Math.Max(1, (Count + Chunk - 1) / Chunk);
}
