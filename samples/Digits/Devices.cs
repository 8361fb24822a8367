using Arity;
using Arity.Kernels.Cuda;
using Arity.Kernels.Cuda.Simulator;

namespace Digits;

/// <summary>The devices on which the sample runs.</summary>
internal static class Devices
{
    /// <summary>Finds a device by name.</summary>
    /// <exception cref="DeviceException">There is no such device; the message says why.</exception>
    public static Device Find(string name)
    {
        string backend = name.Split(':')[0];
        if (backend == PtxSimulator.Name) PtxSimulator.Register();
        if (backend == CudaRuntime.Name) _ = Device.Cuda; // whose exception says what is missing
        Device device = Device.Parse(name);
        return device != Device.Meta
            ? device
            : throw new DeviceException("digits", null, "the meta device computes no values; give cpu, cuda or ptxsim.");
    }
}
