using System.Runtime.InteropServices;
using System.Text;

namespace Arity.Kernels.Cuda.Driver.Native;

/// <summary>NVIDIA's own driver library, called directly; nothing but the display driver need be installed.</summary>
/// <remarks>
/// The library is looked for by its usual names, or by the path in the environment variable <c>ARITY_CUDA_DRIVER</c> alone.
/// It works in each device's primary context, the one that cuBLAS and its kin share.
/// </remarks>
public sealed unsafe partial class NativeDriver : ICudaDriver
{
    private readonly EntryPoints _native;
    private readonly DriverFailures _failures;
    private readonly NativeContexts _contexts;
    private readonly CudaDeviceProperties[] _properties;
    private readonly bool[] _hasPools;

    private NativeDriver(EntryPoints native, int deviceCount)
    {
        _native = native;
        _failures = new DriverFailures(native.Describe, deviceCount);
        _contexts = new NativeContexts(native.Devices, _failures, deviceCount);
        _properties = [.. Enumerable.Range(0, deviceCount).Select(ReadProperties)];
        _hasPools = [.. Enumerable.Range(0, deviceCount).Select(HasPools)];
        Description = $"CUDA driver {native.Version}";
    }

    /// <inheritdoc/>
    public string Description { get; }

    /// <inheritdoc/>
    public int DeviceCount => _properties.Length;

    /// <summary>Loads and initialises the driver, if this machine has one and a device; raises no exception if not.</summary>
    /// <param name="reason">Why there is none: no library, too old a driver, the driver's error, or no device; empty on success.</param>
    /// <returns>The driver, or null.</returns>
    public static NativeDriver? TryCreate(out string reason)
    {
        nint library = DriverLibrary.TryLoad(out string name, out reason);
        if (library == 0) return null;
        var native = new EntryPoints(library);
        reason = native.Devices.Init is null ? $"{name} is not a CUDA driver library: it has no cuInit"
            : native.Missing.Count > 0
            ? $"{name} (driver {native.Version}) lacks {string.Join(", ", native.Missing)}; install a newer NVIDIA driver"
            : DriverLibrary.DescribeAge(name, native.VersionNumber);
        if (reason.Length > 0)
        {
            NativeLibrary.Free(library);
            return null;
        }

        int count = CountDevices(native, name, out reason);
        if (count <= 0) return null;
        try
        {
            return new NativeDriver(native, count);
        }
        catch (CudaException e)
        {
            reason = $"{name}: {e.Message}";
            return null;
        }
    }

    /// <inheritdoc/>
    public CudaDeviceProperties GetProperties(int device)
    {
        _contexts.CheckDevice(device);
        return _properties[device];
    }

    /// <inheritdoc/>
    public CudaDeviceLostException? GetLoss(int device) => _failures.GetLoss(device);

    private static int CountDevices(EntryPoints native, string name, out string reason)
    {
        int count = 0;
        string call = "cuInit";
        int result = native.Devices.Init(0);
        if (result == 0)
        {
            call = "cuDeviceGetCount";
            result = native.Devices.DeviceGetCount(&count);
        }

        reason = result != 0 ? $"{name}: {call} failed with {native.Describe(result)}"
            : count <= 0 ? $"{name} (driver {native.Version}) sees no device"
            : "";
        return result == 0 ? count : 0;
    }

    private CudaDeviceProperties ReadProperties(int device)
    {
        const int NameLength = 256;
        byte* name = stackalloc byte[NameLength];
        nuint total = 0;
        int id = _contexts.GetId(device);
        Check(device, _native.Devices.DeviceGetName(name, NameLength, id), "cuDeviceGetName");
        Check(device, _native.Devices.DeviceTotalMemory(&total, id), "cuDeviceTotalMem");
        int Read(DeviceAttribute attribute) => ReadAttribute(device, attribute);
        return new(
            Encoding.UTF8.GetString(MemoryMarshal.CreateReadOnlySpanFromNullTerminated(name)),
            Read(DeviceAttribute.ComputeCapabilityMajor) * 10 + Read(DeviceAttribute.ComputeCapabilityMinor),
            Read(DeviceAttribute.MultiprocessorCount),
            Read(DeviceAttribute.WarpSize),
            Read(DeviceAttribute.MaxThreadsPerBlock),
            Math.Max(Read(DeviceAttribute.MaxSharedPerBlockOptIn), Read(DeviceAttribute.MaxSharedPerBlock)),
            (long)total);
    }

    private bool HasPools(int device) => _native.Memory.HasPools && ReadAttribute(device, DeviceAttribute.MemoryPoolsSupported) != 0;

    private int ReadAttribute(int device, DeviceAttribute attribute)
    {
        int value = 0;
        Check(device, _native.Devices.DeviceGetAttribute(&value, (int)attribute, _contexts.GetId(device)), "cuDeviceGetAttribute");
        return value;
    }

    private void Check(int device, int result, string call)
    {
        if (result != 0) throw _failures.Create(device, call, result);
    }
}
