using Arity.Kernels.Cuda;
using Arity.Kernels.Cuda.Simulator;

namespace Arity.Cuda.Tests;

/// <summary>A simulator that runs threads in another order than the usual one.</summary>
internal static class ShuffledSimulator
{
    public static Device Device { get; } = Register();

    private static Device Register()
    {
        var backend = new CudaBackend("shuffled", new SimulatorDriver(seed: 11), cachesMemory: false);
        backend.Register();
        return backend.GetDevice(0);
    }
}
