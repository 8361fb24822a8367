namespace Arity.Kernels.Cuda.Driver.Native;

/// <summary>The values of CUdevice_attribute that are asked for.</summary>
internal enum DeviceAttribute
{
    MaxThreadsPerBlock = 1,
    MaxSharedPerBlock = 8,
    WarpSize = 10,
    MultiprocessorCount = 16,
    ComputeCapabilityMajor = 75,
    ComputeCapabilityMinor = 76,
    MaxSharedPerBlockOptIn = 97,
    MemoryPoolsSupported = 115,
}
