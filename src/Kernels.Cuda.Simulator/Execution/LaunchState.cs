using Arity.Kernels.Cuda.Driver;

namespace Arity.Kernels.Cuda.Simulator;

/// <summary>What all blocks of a launch share.</summary>
internal sealed class LaunchState(
    EntryProgram program, DeviceMemory memory, LaunchSize grid, LaunchSize block, int dynamicSharedBytes, int seed)
{
    public EntryProgram Program => program;

    public DeviceMemory Memory => memory;

    public LaunchSize Grid => grid;

    public LaunchSize Block => block;

    public int DynamicSharedBytes => dynamicSharedBytes;

    public int Seed => seed;
}
