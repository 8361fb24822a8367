using Arity.Kernels.Cuda.Driver;

namespace Arity.Kernels.Cuda.Simulator;

/// <summary>What all blocks of a launch share.</summary>
internal sealed class LaunchState(
    EntryProgram program, DeviceMemory memory, LaunchSize grid, LaunchSize block, int dynamicSharedBytes, int seed)
{
    private static long s_launches;
    private long _taken = -1;

    /// <summary>The number of the launch, from 1.</summary>
    public long Id { get; } = Interlocked.Increment(ref s_launches);

    public EntryProgram Program => program;

    public DeviceMemory Memory => memory;

    public LaunchSize Grid => grid;

    public LaunchSize Block => block;

    public int DynamicSharedBytes => dynamicSharedBytes;

    public int Seed => seed;

    /// <summary>Gives out the next block in order, so that one which waits for an earlier one finds that under way.</summary>
    public bool TryTakeBlock(out long block)
    {
        block = Interlocked.Increment(ref _taken);
        return block < grid.Count;
    }

    /// <summary>Leaves no block to take, after a failure.</summary>
    public void Abandon() => Interlocked.Exchange(ref _taken, grid.Count);
}
