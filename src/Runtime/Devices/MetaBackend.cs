namespace Arity;

/// <summary>The backend without memory: operators run their shape and dtype rules only.</summary>
internal sealed class MetaBackend : Backend
{
    public override string Name => "meta";

    public override int DeviceCount => 1;

    public override Storage Allocate(Device device, long byteLength) => new MetaStorage(device, byteLength);

    public override void CopyFromHost(ReadOnlySpan<byte> source, Storage destination, long byteOffset)
    {
        // Nothing to do: a meta tensor has no values.
    }

    public override void CopyToHost(Storage source, long byteOffset, Span<byte> destination)
        => throw new DeviceException("copy", null, "a meta tensor has a shape and a dtype but no values to read.");

    public override void Copy(Tensor source, Tensor destination)
    {
        // Nothing to do: a meta tensor has no values.
    }

    public override long GetAllocatedBytes(Device device) => 0;

    private sealed class MetaStorage(Device device, long byteLength) : Storage(device, 0, byteLength, isHostAccessible: false);
}
