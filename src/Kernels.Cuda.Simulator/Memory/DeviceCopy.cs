using System.Runtime.InteropServices;

namespace Arity.Kernels.Cuda.Simulator;

/// <summary>Copies and fills between host and simulated device memory, which carry along what has been written.</summary>
internal static unsafe class DeviceCopy
{
    public static void ToDevice(DeviceMemory memory, nint source, ulong destination, long bytes)
    {
        if (bytes == 0)
            return;
        Allocation target = memory.Require(destination, bytes, "cuMemcpyHtoDAsync_v2", null);
        ulong offset = destination - target.Address;
        NativeMemory.Copy((void*)source, target.Data + offset, (nuint)bytes);
        NativeMemory.Fill(target.Valid + offset, (nuint)bytes, 1);
    }

    public static void ToHost(DeviceMemory memory, ulong source, nint destination, long bytes)
    {
        if (bytes == 0)
            return;
        Allocation from = memory.Require(source, bytes, "cuMemcpyDtoHAsync_v2", null);
        NativeMemory.Copy(from.Data + (source - from.Address), (void*)destination, (nuint)bytes);
    }

    public static void Across(DeviceMemory source, ulong start, DeviceMemory destination, ulong to, long bytes)
    {
        if (bytes == 0)
            return;
        const string Call = "cuMemcpyAsync";
        Allocation from = source.Require(start, bytes, Call, null);
        Allocation target = destination.Require(to, bytes, Call, null);
        ulong read = start - from.Address;
        ulong write = to - target.Address;
        NativeMemory.Copy(from.Data + read, target.Data + write, (nuint)bytes);
        NativeMemory.Copy(from.Valid + read, target.Valid + write, (nuint)bytes);
    }

    public static void Fill(DeviceMemory memory, ulong address, byte value, long bytes)
    {
        if (bytes == 0)
            return;
        Allocation target = memory.Require(address, bytes, "cuMemsetD8Async", null);
        ulong offset = address - target.Address;
        NativeMemory.Fill(target.Data + offset, (nuint)bytes, value);
        NativeMemory.Fill(target.Valid + offset, (nuint)bytes, 1);
    }
}
