using System.Buffers;

namespace Arity.Kernels.Cpu;

/// <summary>Memory that the caller owns, pinned while tensors use it.</summary>
internal sealed class PinnedStorage : Storage
{
    private MemoryHandle _handle;
    private int _references = 1;
    private int _released;

    public PinnedStorage(Device device, MemoryHandle handle, nint address, long byteLength)
        : base(device, address, byteLength, isHostAccessible: true) => _handle = handle;

    ~PinnedStorage() => _handle.Dispose();

    protected internal override void AddReference() => Interlocked.Increment(ref _references);

    protected internal override void ReleaseReference()
    {
        if (Interlocked.Decrement(ref _references) == 0) Release();
    }

    protected internal override void Release()
    {
        if (Interlocked.Exchange(ref _released, 1) != 0) return;
        GC.SuppressFinalize(this);
        _handle.Dispose();
        ClearAddress();
    }
}
