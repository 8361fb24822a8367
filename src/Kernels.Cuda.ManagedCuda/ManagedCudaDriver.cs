using System.Runtime.InteropServices;
using System.Text;
using Arity.Kernels.Cuda.Driver;
using ManagedCuda;
using ManagedCuda.BasicTypes;
using static ManagedCuda.DriverAPINativeMethods;

namespace Arity.Kernels.Cuda.ManagedCuda;

/// <summary>The CUDA driver through ManagedCuda, for programs that use ManagedCuda's other parts on the same contexts.</summary>
/// <remarks>It works in each device's primary context, as ManagedCuda's <c>PrimaryContext</c> does.</remarks>
public sealed unsafe partial class ManagedCudaDriver : ICudaDriver
{
    private readonly DriverFailures _failures;
    private readonly ManagedCudaContexts _contexts;
    private readonly global::Arity.Kernels.Cuda.Driver.CudaDeviceProperties[] _properties;
    private readonly bool[] _hasPools;

    private ManagedCudaDriver(nint library, int deviceCount)
    {
        _failures = new DriverFailures(Describe, deviceCount);
        _contexts = new ManagedCudaContexts(_failures, deviceCount);
        _properties = [.. Enumerable.Range(0, deviceCount).Select(ReadProperties)];
        bool canPool = NativeLibrary.TryGetExport(library, "cuMemAllocAsync", out _);
        _hasPools = [.. Enumerable.Range(0, deviceCount).Select(i => canPool && Read(i, CUDeviceAttribute.MemoryPoolsSupported) != 0)];
        Description = $"CUDA driver {Version()} through ManagedCuda";
    }

    /// <inheritdoc/>
    public string Description { get; }

    /// <inheritdoc/>
    public int DeviceCount => _properties.Length;

    /// <summary>Loads and initialises the driver, if this machine has one and a device.</summary>
    /// <param name="reason">Why there is none: no library, too old a driver, the driver's error, or no device; empty on success.</param>
    /// <returns>The driver, or null.</returns>
    public static ManagedCudaDriver? TryCreate(out string reason)
    {
        nint library = ManagedCudaLibrary.TryLoad(out string name, out reason);
        if (library == 0) return null;
        try
        {
            return TryCreate(library, name, out reason);
        }
        catch (Exception e) when (e is DllNotFoundException or EntryPointNotFoundException or Driver.CudaException)
        {
            reason = $"{name}: {e.Message}";
            return null;
        }
    }

    /// <inheritdoc/>
    public global::Arity.Kernels.Cuda.Driver.CudaDeviceProperties GetProperties(int device)
    {
        _contexts.CheckDevice(device);
        return _properties[device];
    }

    /// <inheritdoc/>
    public CudaDeviceLostException? GetLoss(int device) => _failures.GetLoss(device);

    private static ManagedCudaDriver? TryCreate(nint library, string name, out string reason)
    {
        reason = DriverLibrary.DescribeAge(name, VersionNumber());
        if (reason.Length > 0) return null;
        int count = 0;
        CUResult result = cuInit(CUInitializationFlags.None);
        if (result == CUResult.Success) result = DeviceManagement.cuDeviceGetCount(ref count);
        reason = result != CUResult.Success ? $"{name}: initialisation failed with {Describe((int)result)}"
            : count <= 0 ? $"{name} (driver {Version()}) sees no device"
            : "";
        return reason.Length == 0 ? new ManagedCudaDriver(library, count) : null;
    }

    private global::Arity.Kernels.Cuda.Driver.CudaDeviceProperties ReadProperties(int device)
    {
        byte[] name = new byte[256];
        SizeT total = 0;
        CUdevice id = _contexts.GetId(device);
        Check(device, DeviceManagement.cuDeviceGetName(name, name.Length, id), "cuDeviceGetName");
        Check(device, DeviceManagement.cuDeviceTotalMem_v2(ref total, id), "cuDeviceTotalMem");
        return new(
            Encoding.UTF8.GetString(name).TrimEnd('\0'),
            Read(device, CUDeviceAttribute.ComputeCapabilityMajor) * 10 + Read(device, CUDeviceAttribute.ComputeCapabilityMinor),
            Read(device, CUDeviceAttribute.MultiProcessorCount),
            Read(device, CUDeviceAttribute.WarpSize),
            Read(device, CUDeviceAttribute.MaxThreadsPerBlock),
            Math.Max(Read(device, CUDeviceAttribute.MaxSharedMemoryPerBlockOptin), Read(device, CUDeviceAttribute.MaxSharedMemoryPerBlock)),
            total);
    }

    private int Read(int device, CUDeviceAttribute attribute)
    {
        int value = 0;
        Check(device, DeviceManagement.cuDeviceGetAttribute(ref value, attribute, _contexts.GetId(device)), "cuDeviceGetAttribute");
        return value;
    }

    private static int VersionNumber()
    {
        int version = 0;
        return cuDriverGetVersion(ref version) == CUResult.Success ? version : 0;
    }

    private static string Version() => VersionNumber() is not 0 and var version ? DriverLibrary.VersionText(version) : "of unknown version";

    private static string Describe(int code)
    {
        nint name = 0, text = 0;
        if (ErrorHandling.cuGetErrorName((CUResult)code, ref name) != CUResult.Success) return $"unknown error {code}";
        string explanation = ErrorHandling.cuGetErrorString((CUResult)code, ref text) == CUResult.Success
            ? $": {Marshal.PtrToStringUTF8(text)}"
            : "";
        return $"{Marshal.PtrToStringUTF8(name)} ({code}){explanation}";
    }

    private void Check(int device, CUResult result, string call)
    {
        if (result != CUResult.Success) throw _failures.Create(device, call, (int)result);
    }
}
