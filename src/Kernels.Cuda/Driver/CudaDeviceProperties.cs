namespace Arity.Kernels.Cuda.Driver;

/// <summary>What a device is.</summary>
/// <param name="Name">Its name.</param>
/// <param name="ComputeCapability">For example 90 of <c>sm_90</c>.</param>
/// <param name="MultiprocessorCount">How many multiprocessors it has.</param>
/// <param name="WarpSize">Threads a warp.</param>
/// <param name="MaxThreadsPerBlock">The most threads a block.</param>
/// <param name="MaxSharedBytesPerBlock">The most shared memory a block, when it is asked for.</param>
/// <param name="TotalBytes">Its memory.</param>
public sealed record CudaDeviceProperties(
    string Name,
    int ComputeCapability,
    int MultiprocessorCount,
    int WarpSize,
    int MaxThreadsPerBlock,
    int MaxSharedBytesPerBlock,
    long TotalBytes);
