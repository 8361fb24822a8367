using Arity.Kernels.Cuda.Driver;
using Arity.Kernels.Cuda.Memory;
using Arity.Kernels.Cuda.Streams;

namespace Arity.Kernels.Cuda;

/// <summary>Runs PTX through a driver: the native one, ManagedCuda or the simulator.</summary>
/// <remarks>
/// Memory, copies and launches of a thread go into its <see cref="CurrentStream"/> of the device. Memory is never reused while any stream
/// still needs it; but who reads on one stream what another one writes lets it wait for a <see cref="CudaEvent"/>, or synchronizes.
/// </remarks>
public sealed unsafe partial class CudaBackend : Backend
{
    /// <summary>If this environment variable is 1, every launch waits until its kernel has ended.</summary>
    public const string LaunchBlockingVariable = "CUDA_LAUNCH_BLOCKING";

    // As many blocks of 256 threads as a multiprocessor has at once, twice over.
    private const int BlocksPerMultiprocessor = 16;

    internal static readonly CudaKernel CopyKernel = new("copy", "identity", typeof(CudaBackend).Assembly);
    private readonly ICudaDriver _driver;
    private readonly CudaDeviceProperties?[] _properties;
    private readonly long[] _allocated;
    private readonly CachingAllocator[] _allocators;
    private readonly PinnedStaging[] _staging;
    private readonly ScalarCache _scalars = new();

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
        _properties = new CudaDeviceProperties?[driver.DeviceCount];
        _allocated = new long[driver.DeviceCount];
        _allocators = [.. Enumerable.Range(0, driver.DeviceCount).Select(device => new CachingAllocator(driver, device, cachesMemory))];
        _staging = [.. Enumerable.Range(0, driver.DeviceCount).Select(device => new PinnedStaging(driver, device))];
        WaitsForLaunches = Environment.GetEnvironmentVariable(LaunchBlockingVariable) == "1";
    }

    /// <inheritdoc/>
    public override string Name { get; }

    /// <inheritdoc/>
    public override string DeclarationName => "cuda";

    /// <inheritdoc/>
    public override int DeviceCount => _driver.DeviceCount;

    /// <summary>The driver.</summary>
    public ICudaDriver Driver => _driver;

    /// <summary>
    /// Whether every launch waits until its kernel has ended, so that a failure is thrown by the operator that caused it and not by a later
    /// one. Slow; at first what <see cref="LaunchBlockingVariable"/> says.
    /// </summary>
    public bool WaitsForLaunches { get; set; }

    internal CudaFunctions Functions { get; }

    /// <summary>The most blocks of <see cref="CountBlocks"/>; lower only where a test shows that results do not depend on them.</summary>
    internal long BlockLimit { get; set; } = long.MaxValue;

    /// <summary>The allocator of a device, for its limit and statistics.</summary>
    public CachingAllocator GetAllocator(int device) => _allocators[device];

    /// <summary>Makes a stream of a device; operators use it within <see cref="CurrentStream.Use"/>.</summary>
    public CudaStream CreateStream(int device = 0) => new(_allocators[device]);

    /// <summary>Makes an event of a device.</summary>
    /// <param name="device">The device's number.</param>
    /// <param name="withTime">Whether time is taken, which makes it slower.</param>
    public CudaEvent CreateEvent(int device = 0, bool withTime = false) => new(_driver, device, withTime);

    /// <summary>Makes the backend and the CUDA kernels of all loaded assemblies known.</summary>
    public void Register()
    {
        Backends.Register(this);
        CudaOperators.Add(this);
    }

    /// <summary>What one of the devices is.</summary>
    public CudaDeviceProperties GetProperties(int device) => _properties[device] ??= _driver.GetProperties(device);

    /// <inheritdoc/>
    public override string Describe(Device device)
    {
        CudaDeviceProperties it = GetProperties(device.Index);
        return $"{it.Name}, sm_{it.ComputeCapability}, {ByteSize.Text(it.TotalBytes)}, {_driver.Description}";
    }

    /// <inheritdoc/>
    public override string? GetFailure(Device device) => _driver.GetLoss(device.Index)?.Message;

    /// <inheritdoc/>
    public override Storage Allocate(Device device, long byteLength)
    {
        ThrowIfLost(device.Index);
        MemoryBlock block = _allocators[device.Index].Allocate(byteLength, StreamOf(device.Index));
        Interlocked.Add(ref _allocated[device.Index], byteLength);
        return new CudaStorage(this, device, block);
    }

    /// <inheritdoc/>
    public override void Copy(Tensor source, Tensor destination)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(destination);
        CudaElementwise.Run(CopyKernel, source.DType, source.DType, [destination, source]);
    }

    /// <inheritdoc/>
    public override void Synchronize(Device device) => _allocators[device.Index].Synchronize();

    /// <inheritdoc/>
    /// <remarks>Numbers that <see cref="GetScalar"/> keeps do not count.</remarks>
    public override long GetAllocatedBytes(Device device)
        => Interlocked.Read(ref _allocated[device.Index]) - _scalars.GetBytes(device.Index);

    /// <summary>
    /// Blocks of a kernel whose blocks take work in turns: as many as there is work for, up to what keeps the device busy.
    /// </summary>
    internal int CountBlocks(int device, long wanted)
        => (int)Math.Min(Math.Min(wanted, BlockLimit), (long)GetProperties(device).MultiprocessorCount * BlocksPerMultiprocessor);

    /// <summary>This thread's stream of a device.</summary>
    internal nint StreamOf(int device) => CurrentStream.Get(_driver, device);

    internal void Free(CudaStorage storage, bool isFinalizer)
    {
        int device = storage.Device.Index;
        Interlocked.Add(ref _allocated[device], -storage.ByteLength);
        if (isFinalizer) _allocators[device].FreeFromFinalizer(storage.Block);
        else if (_driver.GetLoss(device) is null) _allocators[device].Free(storage.Block);
    }

    internal void Launch(int device, nint function, LaunchSize grid, LaunchSize block, int sharedBytes, void** arguments)
    {
        ThrowIfLost(device);
        nint stream = StreamOf(device);
        _driver.Launch(device, function, grid, block, sharedBytes, stream, arguments);
        if (WaitsForLaunches) _driver.Synchronize(device, stream);
    }

    // At once, whatever the call: memory from the cache, for one, would ask the driver nothing.
    private void ThrowIfLost(int device)
    {
        if (_driver.GetLoss(device) is { } loss) throw new CudaDeviceLostException(loss);
    }
}
