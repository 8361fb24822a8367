using Arity.Kernels.Cuda.Memory;

namespace Arity.Kernels.Cuda;

/// <summary>Device memory, counted by the tensors that share it and returned by the last of them or by the collector.</summary>
internal sealed class CudaStorage : Storage
{
    private readonly CudaBackend _backend;
    private int _references = 1;
    private int _released;

    public CudaStorage(CudaBackend backend, Device device, MemoryBlock block)
        : base(device, (nint)block.Address, block.ByteLength, isHostAccessible: false)
    {
        (_backend, Block) = (backend, block);
        ReleaseWithScope();
    }

    ~CudaStorage() => _backend.Free(this, isFinalizer: true);

    /// <summary>The allocator's block.</summary>
    public MemoryBlock Block { get; }

    /// <summary>The address of a tensor's first element, for a launch by this thread.</summary>
    /// <inheritdoc cref="Use"/>
    public static ulong AddressOf(Tensor tensor) => ((CudaStorage)tensor.Storage).Use(tensor.Offset * tensor.DType.ItemSize);

    /// <summary>An address in it, for a launch or a copy by this thread.</summary>
    /// <remarks>The memory is not reused before this thread's stream, if it is not the memory's own, has got past the launch.</remarks>
    /// <exception cref="ObjectDisposedException">The memory was released.</exception>
    public ulong Use(long byteOffset)
    {
        if (Address == 0) ThrowReleased();
        int device = Device.Index;
        nint stream = _backend.StreamOf(device);
        if (stream != Block.Stream) _backend.GetAllocator(device).RecordUse(Block, stream);
        return (ulong)(Address + (nint)byteOffset);
    }

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
