using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using Arity.CompilerServices;
using Arity.Kernels.Cuda.Driver;

namespace Arity.Kernels.Cuda;

/// <summary>Runs PTX through a driver: the native one, ManagedCuda or the simulator.</summary>
public sealed unsafe class CudaBackend : Backend
{
    private static readonly CudaKernel CopyKernel = new("copy", "identity", typeof(CudaBackend).Assembly);
    private readonly ICudaDriver _driver;
    private readonly ConcurrentDictionary<int, CudaDeviceProperties> _properties = new();
    private readonly long[] _allocated;

    /// <summary>A backend over a driver; <see cref="Register"/> it to use it.</summary>
    /// <param name="name">What users call it: <c>cuda</c>, <c>ptxsim</c>.</param>
    /// <param name="driver">The driver.</param>
    public CudaBackend(string name, ICudaDriver driver)
    {
        ArgumentNullException.ThrowIfNull(driver);
        (Name, _driver, Functions) = (name, driver, new CudaFunctions(driver));
        _allocated = new long[driver.DeviceCount];
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
        ulong address = _driver.TryAllocate(device.Index, Math.Max(byteLength, 1), 0);
        if (address == 0)
            throw new CudaException("cuMemAlloc", 2, $"'{device}' has no {byteLength} bytes left: {_driver.GetMemory(device.Index)}.");
        Interlocked.Add(ref _allocated[device.Index], byteLength);
        return new CudaStorage(this, device, address, byteLength);
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
        if (source.DType.IsComplex && destination.DType.IsComplex)
            (source, destination) = (ComplexParts.View(source), ComplexParts.View(destination));
        CudaElementwise.Run(CopyKernel, source.DType, source.DType, [destination, source]);
    }

    /// <inheritdoc/>
    public override void Synchronize(Device device) => _driver.Synchronize(device.Index, 0);

    /// <inheritdoc/>
    public override long GetAllocatedBytes(Device device) => Interlocked.Read(ref _allocated[device.Index]);

    internal void Free(int device, ulong address, long byteLength)
    {
        Interlocked.Add(ref _allocated[device], -byteLength);
        _driver.Free(device, address, 0);
    }

    internal void Launch(int device, nint function, LaunchSize grid, LaunchSize block, int sharedBytes, void** arguments)
        => _driver.Launch(device, function, grid, block, sharedBytes, 0, arguments);
}
