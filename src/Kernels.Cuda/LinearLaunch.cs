namespace Arity.Kernels.Cuda;

/// <summary>Launches kernels that go through so many items in one loop over the grid.</summary>
internal static unsafe class LinearLaunch
{
    private const int Threads = 256;

    /// <summary>Launches a function, unless there is nothing to do.</summary>
    /// <param name="kernel">The kernel.</param>
    /// <param name="key">What it is specialized for.</param>
    /// <param name="compose">Writes the module's text.</param>
    /// <param name="device">The device.</param>
    /// <param name="items">How many items.</param>
    /// <param name="arguments">The addresses of the arguments.</param>
    public static void Run(
        CudaKernel kernel, ulong key, Func<CudaKernel, ulong, string> compose, Device device, long items, void** arguments)
    {
        if (items == 0) return;
        int threads = BlockSize(items);
        Run(kernel, key, compose, device, (items + threads - 1) / threads, threads, arguments);
    }

    /// <summary>Launches as many blocks as there is work for, or as keep the device busy.</summary>
    /// <param name="kernel">The kernel.</param>
    /// <param name="key">What it is specialized for.</param>
    /// <param name="compose">Writes the module's text.</param>
    /// <param name="device">The device.</param>
    /// <param name="blocks">How many blocks there is work for.</param>
    /// <param name="threads">Threads a block.</param>
    /// <param name="arguments">The addresses of the arguments.</param>
    public static void Run(
        CudaKernel kernel, ulong key, Func<CudaKernel, ulong, string> compose, Device device, long blocks, int threads, void** arguments)
    {
        var backend = (CudaBackend)device.Backend;
        nint function = backend.Functions.Get(kernel, key, device.Index, compose);
        backend.Launch(device.Index, function, new(backend.CountBlocks(device.Index, blocks)), new(threads), 0, arguments);
    }

    /// <summary>Whole warps, so that a simulator does not run 256 threads for three items.</summary>
    public static int BlockSize(long items) => (int)Math.Min(Threads, (items + 31) / 32 * 32);
}
