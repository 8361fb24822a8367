using System.Runtime.InteropServices;
using Arity.Kernels.Cuda.Driver;

namespace Arity.Kernels.Cuda.Simulator;

/// <summary>A driver that takes every call and does nothing, to measure what the host spends on a call.</summary>
/// <remarks>Its addresses are no memory: copies move nothing, so that results hold whatever the host has there.</remarks>
public sealed unsafe class NullDriver : ICudaDriver
{
    private const int Alignment = 256;

    private long _next = 0x7f00_0000_0000;

    /// <inheritdoc/>
    public string Description => "null driver";

    /// <inheritdoc/>
    public int DeviceCount => 1;

    /// <summary>How many launches it has taken.</summary>
    public long Launches { get; private set; }

    /// <inheritdoc/>
    public CudaDeviceProperties GetProperties(int device) => new(Description, 90, 132, 32, 1024, 227 * 1024, 80L << 30);

    /// <inheritdoc/>
    public nint LoadModule(int device, string ptx, string name) => Next(1);

    /// <inheritdoc/>
    public void UnloadModule(int device, nint module)
    {
    }

    /// <inheritdoc/>
    public nint GetFunction(int device, nint module, string entry) => Next(1);

    /// <inheritdoc/>
    public void SetMaxDynamicSharedMemory(int device, nint function, int bytes)
    {
    }

    /// <inheritdoc/>
    public void Launch(int device, nint function, LaunchSize grid, LaunchSize block, int sharedBytes, nint stream, void** arguments)
        => Launches++;

    /// <inheritdoc/>
    public ulong TryAllocate(int device, long bytes, nint stream) => (ulong)Next(bytes);

    /// <inheritdoc/>
    public void Free(int device, ulong address, nint stream)
    {
    }

    /// <inheritdoc/>
    public (long Free, long Total) GetMemory(int device) => (80L << 30, 80L << 30);

    /// <inheritdoc/>
    public nint AllocateHost(int device, long bytes) => (nint)NativeMemory.AllocZeroed((nuint)bytes);

    /// <inheritdoc/>
    public void FreeHost(int device, nint address) => NativeMemory.Free((void*)address);

    /// <inheritdoc/>
    public void CopyToDevice(int device, nint source, ulong destination, long bytes, nint stream)
    {
    }

    /// <inheritdoc/>
    public void CopyToHost(int device, ulong source, nint destination, long bytes, nint stream)
    {
    }

    /// <inheritdoc/>
    public void CopyOnDevice(int device, ulong source, ulong destination, long bytes, nint stream)
    {
    }

    /// <inheritdoc/>
    public void CopyBetweenDevices(
        int sourceDevice, ulong source, int destinationDevice, ulong destination, long bytes, nint stream)
    {
    }

    /// <inheritdoc/>
    public void Fill(int device, ulong address, byte value, long bytes, nint stream)
    {
    }

    /// <inheritdoc/>
    public nint CreateStream(int device) => Next(1);

    /// <inheritdoc/>
    public void DestroyStream(int device, nint stream)
    {
    }

    /// <inheritdoc/>
    public void Synchronize(int device, nint stream)
    {
    }

    /// <inheritdoc/>
    public nint CreateEvent(int device, bool withTime) => Next(1);

    /// <inheritdoc/>
    public void DestroyEvent(int device, nint @event)
    {
    }

    /// <inheritdoc/>
    public void RecordEvent(int device, nint @event, nint stream)
    {
    }

    /// <inheritdoc/>
    public void WaitEvent(int device, nint stream, nint @event)
    {
    }

    /// <inheritdoc/>
    public bool IsEventComplete(int device, nint @event) => true;

    /// <inheritdoc/>
    public float GetElapsedMilliseconds(int device, nint start, nint end) => 0;

    private nint Next(long bytes) => (nint)(Interlocked.Add(ref _next, (bytes + Alignment - 1) & -Alignment) - Alignment);
}
