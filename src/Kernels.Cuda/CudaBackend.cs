using System.Collections.Concurrent;
using Arity.Kernels.Cuda.Driver;
using Arity.Kernels.Cuda.Memory;

namespace Arity.Kernels.Cuda;

/// <summary>Runs PTX through a driver: the native one, ManagedCuda or the simulator.</summary>
public sealed unsafe class CudaBackend : Backend
{
    private static readonly CudaKernel CopyKernel = new("copy", "identity", typeof(CudaBackend).Assembly);
    private readonly ICudaDriver _driver;
    private readonly ConcurrentDictionary<int, CudaDeviceProperties> _properties = new();
    private readonly long[] _allocated;
    private readonly CachingAllocator[] _allocators;

    /// <summary>A backend over a driver; <see cref="Register"/> it to use it.</summary>
    /// <param name="name">What users call it: <c>cuda</c>, <c>ptxsim</c>.</param>
    /// <param name="driver">The driver.</param>
    /// <param name="cachesMemory">
    /// Whether memory is kept for reuse. Not over a simulator: reused memory would hide what it finds.
    /// </param>
    public CudaBackend(string name, ICudaDriver driver, bool cachesMemory = true)
    {
        ArgumentNullException.ThrowIfNull(driver);
        (Name, _driver, Functions) = (name, driver, new CudaFunctions(driver));
        _allocated = new long[driver.DeviceCount];
        _allocators = cachesMemory
            ? [.. Enumerable.Range(0, driver.DeviceCount).Select(device => new CachingAllocator(driver, device))]
            : [];
    }

    /// <inheritdoc/>
    public override string Name { get; }

    /// <inheritdoc/>
    public override string DeclarationName => "cuda";

    /// <inheritdoc/>
    public override int DeviceCount => _driver.DeviceCount;

    /// <summary>The driver.</summary>
    public ICudaDriver Driver => _driver;

    internal CudaFunctions Functions { get; }

    /// <summary>The allocator of a device, for its limit and statistics.</summary>
    /// <exception cref="InvalidOperationException">The backend keeps no memory.</exception>
    public CachingAllocator GetAllocator(int device) => _allocators.Length > 0
        ? _allocators[device]
        : throw new InvalidOperationException($"'{Name}' keeps no memory for reuse.");

    /// <summary>Makes the backend and the CUDA kernels of all loaded assemblies known.</summary>
    public void Register()
    {
        Backends.Register(this);
        CudaOperators.Add(this);
    }

    /// <summary>What one of the devices is.</summary>
    public CudaDeviceProperties GetProperties(int device) => _properties.GetOrAdd(device, _driver.GetProperties);

    /// <inheritdoc/>
    public override Storage Allocate(Device device, long byteLength)
    {
        MemoryBlock? block = _allocators.Length > 0 ? _allocators[device.Index].Allocate(byteLength, 0) : null;
        ulong address = block?.Address ?? AllocateUncached(device.Index, byteLength);
        Interlocked.Add(ref _allocated[device.Index], byteLength);
        return new CudaStorage(this, device, address, byteLength, block);
    }

    private ulong AllocateUncached(int device, long byteLength)
    {
        ulong address = _driver.TryAllocate(device, Math.Max(byteLength, 1), 0);
        if (address != 0) return address;
        (long free, long total) = _driver.GetMemory(device);
        throw new CudaOutOfMemoryException(device, byteLength, Interlocked.Read(ref _allocated[device]), 0, free, total, long.MaxValue);
    }

    /// <inheritdoc/>
    public override void CopyFromHost(ReadOnlySpan<byte> source, Storage destination, long byteOffset)
    {
        ArgumentNullException.ThrowIfNull(destination);
        if (source.IsEmpty) return;
        int device = destination.Device.Index;
        fixed (byte* bytes = source)
        {
            _driver.CopyToDevice(device, (nint)bytes, (ulong)(destination.Address + (nint)byteOffset), source.Length, 0);
            _driver.Synchronize(device, 0);
        }
    }

    /// <inheritdoc/>
    public override void CopyToHost(Storage source, long byteOffset, Span<byte> destination)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (destination.IsEmpty) return;
        int device = source.Device.Index;
        fixed (byte* bytes = destination)
        {
            _driver.CopyToHost(device, (ulong)(source.Address + (nint)byteOffset), (nint)bytes, destination.Length, 0);
            _driver.Synchronize(device, 0);
        }
    }

    /// <inheritdoc/>
    public override void Copy(Tensor source, Tensor destination)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(destination);
        CudaElementwise.Run(CopyKernel, source.DType, source.DType, [destination, source]);
    }

    /// <inheritdoc/>
    public override void Synchronize(Device device) => _driver.Synchronize(device.Index, 0);

    /// <inheritdoc/>
    public override long GetAllocatedBytes(Device device) => Interlocked.Read(ref _allocated[device.Index]);

    internal void Free(CudaStorage storage, bool isFinalizer)
    {
        int device = storage.Device.Index;
        Interlocked.Add(ref _allocated[device], -storage.ByteLength);
        if (storage.Block is not { } block) _driver.Free(device, (ulong)storage.Address, 0);
        else if (isFinalizer) _allocators[device].FreeFromFinalizer(block);
        else _allocators[device].Free(block);
    }

    internal void Launch(int device, nint function, LaunchSize grid, LaunchSize block, int sharedBytes, void** arguments)
        => _driver.Launch(device, function, grid, block, sharedBytes, 0, arguments);
}
