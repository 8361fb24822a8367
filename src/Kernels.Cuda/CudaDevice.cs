using Arity.Kernels.Cuda;

namespace Arity;

/// <summary>The CUDA device by name.</summary>
public static class CudaDevice
{
    extension(Device)
    {
        /// <summary>The first CUDA device.</summary>
        /// <exception cref="DeviceException">There is none; the message says why.</exception>
        public static Device Cuda => CudaRuntime.Device;
    }
}
