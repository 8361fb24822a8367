namespace Arity.Kernels.Cuda.Driver.Native;

/// <summary>Initialisation, errors, devices and contexts. Results are CUresult.</summary>
internal sealed unsafe class DeviceEntryPoints(SymbolTable symbols)
{
    public readonly delegate* unmanaged<uint, int> Init = (delegate* unmanaged<uint, int>)symbols.Require("cuInit");

    public readonly delegate* unmanaged<int*, int> DriverGetVersion =
        (delegate* unmanaged<int*, int>)symbols.Require("cuDriverGetVersion");

    public readonly delegate* unmanaged<int, byte**, int> GetErrorName =
        (delegate* unmanaged<int, byte**, int>)symbols.Require("cuGetErrorName");

    public readonly delegate* unmanaged<int, byte**, int> GetErrorString =
        (delegate* unmanaged<int, byte**, int>)symbols.Require("cuGetErrorString");

    public readonly delegate* unmanaged<int*, int> DeviceGetCount = (delegate* unmanaged<int*, int>)symbols.Require("cuDeviceGetCount");

    public readonly delegate* unmanaged<int*, int, int> DeviceGet = (delegate* unmanaged<int*, int, int>)symbols.Require("cuDeviceGet");

    public readonly delegate* unmanaged<byte*, int, int, int> DeviceGetName =
        (delegate* unmanaged<byte*, int, int, int>)symbols.Require("cuDeviceGetName");

    public readonly delegate* unmanaged<int*, int, int, int> DeviceGetAttribute =
        (delegate* unmanaged<int*, int, int, int>)symbols.Require("cuDeviceGetAttribute");

    public readonly delegate* unmanaged<nuint*, int, int> DeviceTotalMemory =
        (delegate* unmanaged<nuint*, int, int>)symbols.Require("cuDeviceTotalMem_v2");

    public readonly delegate* unmanaged<nint*, int, int> PrimaryContextRetain =
        (delegate* unmanaged<nint*, int, int>)symbols.Require("cuDevicePrimaryCtxRetain");

    public readonly delegate* unmanaged<nint, int> SetCurrent = (delegate* unmanaged<nint, int>)symbols.Require("cuCtxSetCurrent");
}
