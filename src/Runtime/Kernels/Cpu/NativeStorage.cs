namespace Arity.Kernels.Cpu;

/// <summary>Pooled host memory, counted by the tensors that share it and returned by the last of them or by the collector.</summary>
internal sealed class NativeStorage : Storage
{
    private int _references = 1;
    private int _released;

    public NativeStorage(Device device, long byteLength)
        : base(device, NativePool.Rent(byteLength), byteLength, isHostAccessible: true) => TensorScope.Track(this);

    ~NativeStorage() => NativePool.Return(Address, ByteLength);

    protected internal override void AddReference() => Interlocked.Increment(ref _references);

    protected internal override void ReleaseReference()
    {
        if (Interlocked.Decrement(ref _references) == 0) Release();
    }

    protected internal override void Release()
    {
        if (Interlocked.Exchange(ref _released, 1) != 0) return;
        GC.SuppressFinalize(this);
        NativePool.Return(Address, ByteLength);
        ClearAddress();
    }
}
