namespace Arity.ThirdParty.Backend;

/// <summary>Bytes that only <see cref="MirrorBackend"/> can reach, as if they lay on another device.</summary>
internal sealed class MirrorStorage : Storage
{
    private readonly MirrorBackend _owner;
    private bool _isReleased;

    public MirrorStorage(MirrorBackend owner, Device device, long byteLength)
        : base(device, address: 1, byteLength, isHostAccessible: false)
    {
        _owner = owner;
        Bytes = new byte[byteLength];
        owner.Count(byteLength);
    }

    ~MirrorStorage() => ReleaseReference();

    public byte[] Bytes { get; }

    protected override void ReleaseReference()
    {
        if (_isReleased) return;
        _isReleased = true;
        _owner.Count(-ByteLength);
    }
}
