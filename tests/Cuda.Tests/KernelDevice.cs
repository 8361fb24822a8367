using Arity.Kernels.Cuda.Simulator;
using Arity.Testing;

namespace Arity.Cuda.Tests;

/// <summary>The device on which kernels are tested: the simulator, or a GPU where <c>ARITY_TEST_DEVICES</c> names it.</summary>
internal static class KernelDevice
{
    public static Device Value { get; } = Environment.GetEnvironmentVariable(TestDevices.EnvironmentVariable) is { Length: > 0 }
        ? TestDevices.All[0]
        : PtxSimulator.Device;
}
