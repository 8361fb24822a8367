using Arity.Kernels.Cuda.Memory;

namespace Arity.Kernels.Cuda;

/// <summary>Device memory, counted by the tensors that share it and returned by the last of them or by the collector.</summary>
internal sealed class CudaStorage : Storage
{
    private readonly CudaBackend _backend;
    private int _references = 1;
    private int _released;

    public CudaStorage(CudaBackend backend, Device device, ulong address, long byteLength, MemoryBlock? block)
        : base(device, (nint)address, byteLength, isHostAccessible: false) => (_backend, Block) = (backend, block);

    ~CudaStorage() => _backend.Free(this, isFinalizer: true);

    /// <summary>The allocator's block, or null of memory that comes from the driver directly.</summary>
    public MemoryBlock? Block { get; }

    /// <summary>The address of a tensor's first element.</summary>
    public static ulong AddressOf(Tensor tensor) => (ulong)(tensor.Storage.Address + (nint)(tensor.Offset * tensor.DType.ItemSize));

    protected override void AddReference() => Interlocked.Increment(ref _references);

    protected override void ReleaseReference()
    {
        if (Interlocked.Decrement(ref _references) == 0) Release();
    }

    protected override void Release()
    {
        if (Interlocked.Exchange(ref _released, 1) != 0) return;
        GC.SuppressFinalize(this);
        _backend.Free(this, isFinalizer: false);
        ClearAddress();
    }
}
