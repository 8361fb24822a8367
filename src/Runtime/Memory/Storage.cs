using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Arity;

/// <summary>A block of memory on a device, shared by a tensor and its views.</summary>
/// <remarks>
/// A backend derives from it for its own memory. Host memory is either a managed array (tiny tensors: no finalizer, no pool)
/// or an address; device memory has an address that the host must not read.
/// </remarks>
public abstract class Storage
{
    private readonly byte[]? _array;
    private nint _address;
    private int _version;
    private static long s_serial;

    /// <summary>Describes memory at an address.</summary>
    /// <param name="device">Where the memory is.</param>
    /// <param name="address">The first byte.</param>
    /// <param name="byteLength">The length in bytes.</param>
    /// <param name="isHostAccessible">Whether the host may read and write through <paramref name="address"/>.</param>
    protected Storage(Device device, nint address, long byteLength, bool isHostAccessible)
    {
        Device = device;
        _address = address;
        ByteLength = byteLength;
        IsHostAccessible = isHostAccessible;
        Serial = Interlocked.Increment(ref s_serial);
    }

    /// <summary>Describes memory in a managed array, which the host may always access.</summary>
    /// <param name="device">The device whose memory this stands for.</param>
    /// <param name="array">The bytes.</param>
    private protected Storage(Device device, byte[] array)
    {
        Device = device;
        _array = array;
        ByteLength = array.Length;
        IsHostAccessible = true;
    }

    /// <summary>The device that owns the memory.</summary>
    public Device Device { get; }

    /// <summary>The length in bytes.</summary>
    public long ByteLength { get; }

    /// <summary>Whether the host may read and write the memory directly.</summary>
    public bool IsHostAccessible { get; }

    /// <summary>How often the memory was modified in place; autograd compares it with what it saved.</summary>
    public int Version => Volatile.Read(ref _version);

    /// <summary>The device address, or zero for a managed array (which the collector may move).</summary>
    public nint Address => _address;

    /// <summary>The serial number of the latest allocation that was given one.</summary>
    internal static long LatestSerial => Volatile.Read(ref s_serial);

    /// <summary>Grows with every allocation; zero for a managed array, where copying is cheaper than counting.</summary>
    internal long Serial { get; }

    /// <summary>The first byte of host-accessible memory; pin it before taking a pointer.</summary>
    internal ref byte HostReference
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            if (_array is not null) return ref MemoryMarshal.GetArrayDataReference(_array);
            if (_address == 0) ThrowReleased();
            return ref Unsafe.AddByteOffset(ref Unsafe.NullRef<byte>(), _address);
        }
    }

    /// <summary>Throws because the memory was given back.</summary>
    /// <exception cref="ObjectDisposedException">Always.</exception>
    [DoesNotReturn]
    protected static void ThrowReleased() => throw new ObjectDisposedException(
        nameof(Tensor),
        "The memory of this tensor was released by Dispose or by the end of a TensorScope; pass a result through TensorScope.Keep.");

    internal void MarkModified() => _version++;

    /// <summary>Notes that one more tensor shares this memory. Only memory that can be released early counts.</summary>
    protected internal virtual void AddReference()
    {
    }

    /// <summary>Notes that a tensor that shared this memory was disposed.</summary>
    protected internal virtual void ReleaseReference()
    {
    }

    /// <summary>Gives the memory back now, whoever still refers to it; using it afterwards throws.</summary>
    protected internal virtual void Release()
    {
    }

    /// <summary>Lets the innermost <see cref="TensorScope"/> of this thread release the memory; for constructors.</summary>
    protected void ReleaseWithScope() => TensorScope.Track(this);

    /// <summary>Forgets the address once the memory has been given back.</summary>
    protected void ClearAddress() => _address = 0;
}
