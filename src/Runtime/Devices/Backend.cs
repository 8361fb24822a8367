namespace Arity;

/// <summary>A kind of device: it allocates, copies and runs kernels. Register one with <see cref="Backends.Register"/>.</summary>
/// <remarks>
/// Arity's own host backend goes through the same door. Kernels are registered per operator and dtype with
/// <see cref="KernelTable.Register(Backend, DType, nint)"/>.
/// </remarks>
public abstract class Backend
{
    /// <summary>The name that users write, in lower case.</summary>
    public abstract string Name { get; }

    /// <summary>
    /// The name under which <c>kernels:</c> and <c>dtypes:</c> list what it can do, where that is another backend's: a simulator is not
    /// declared anew.
    /// </summary>
    public virtual string DeclarationName => Name;

    /// <summary>How many devices there are now.</summary>
    public abstract int DeviceCount { get; }

    /// <summary>The number that the registry gave; indexes kernel tables.</summary>
    public int Id { get; internal set; }

    /// <summary>One of the devices.</summary>
    /// <param name="index">From 0 to <see cref="DeviceCount"/> - 1.</param>
    /// <exception cref="DeviceException">There is no such device.</exception>
    public Device GetDevice(int index) => (uint)index < (uint)DeviceCount
        ? new Device(Id, index)
        : throw new DeviceException("device", nameof(index), $"'{Name}' has {DeviceCount} device(s), so there is no '{Name}:{index}'.");

    /// <summary>Allocates uninitialised memory.</summary>
    /// <param name="device">One of this backend's devices.</param>
    /// <param name="byteLength">The length in bytes; may be zero.</param>
    public abstract Storage Allocate(Device device, long byteLength);

    /// <summary>Copies bytes from host memory into this backend's memory.</summary>
    /// <param name="source">Host memory.</param>
    /// <param name="destination">Memory of this backend.</param>
    /// <param name="byteOffset">Where in <paramref name="destination"/> to begin.</param>
    public abstract void CopyFromHost(ReadOnlySpan<byte> source, Storage destination, long byteOffset);

    /// <summary>Copies bytes from this backend's memory into host memory.</summary>
    /// <param name="source">Memory of this backend.</param>
    /// <param name="byteOffset">Where in <paramref name="source"/> to begin.</param>
    /// <param name="destination">Host memory.</param>
    public abstract void CopyToHost(Storage source, long byteOffset, Span<byte> destination);

    /// <summary>
    /// A number on a device, as an operand of the operator that is being called: it is never written, disposed or handed to users, so
    /// that a backend may give the same tensor again.
    /// </summary>
    /// <param name="device">One of this backend's devices.</param>
    /// <param name="dtype">The number's dtype.</param>
    /// <param name="value">The number, of as many bytes as the dtype has.</param>
    /// <returns>A 0-d tensor.</returns>
    public virtual Tensor GetScalar(Device device, DType dtype, ReadOnlySpan<byte> value)
    {
        Tensor tensor = Tensor.Allocate(default, dtype, device);
        CopyFromHost(value, tensor.Storage, 0);
        return tensor;
    }

    /// <summary>A number for a backend to keep: no <see cref="TensorScope"/> releases its memory.</summary>
    /// <inheritdoc cref="GetScalar"/>
    protected Tensor MakeLastingScalar(Device device, DType dtype, ReadOnlySpan<byte> value)
    {
        Tensor tensor = Tensor.Allocate(default, dtype, device);
        TensorScope.Forget(tensor.Storage);
        CopyFromHost(value, tensor.Storage, 0);
        return tensor;
    }

    /// <summary>Copies and casts elements between tensors of equal shape on one device, whatever their strides.</summary>
    /// <param name="source">Where to read.</param>
    /// <param name="destination">Where to write; checked, same shape, not overlapping the source in part.</param>
    public abstract void Copy(Tensor source, Tensor destination);

    /// <summary>Allocates host memory that a device copies from and to while the host goes on.</summary>
    /// <param name="device">One of this backend's devices.</param>
    /// <param name="host">The device whose tensors are to use the memory; its memory is the host's.</param>
    /// <param name="byteLength">The length in bytes; may be zero.</param>
    /// <exception cref="DeviceException">The backend has no such memory.</exception>
    public virtual Storage AllocatePinned(Device device, Device host, long byteLength)
        => throw new DeviceException("pin_memory", nameof(device), $"'{device}' has no use for page-locked memory.");

    /// <summary>
    /// Copies bytes in a way that is quicker than through the host, if there is one: between two devices of this backend, or between one
    /// and memory from <see cref="AllocatePinned"/>.
    /// </summary>
    /// <param name="source">Where to read.</param>
    /// <param name="sourceOffset">Where in <paramref name="source"/> to begin.</param>
    /// <param name="destination">Where to write.</param>
    /// <param name="destinationOffset">Where in <paramref name="destination"/> to begin.</param>
    /// <param name="byteLength">How many bytes.</param>
    /// <param name="nonBlocking">Whether it may return before the copy is complete.</param>
    /// <returns>Whether there is such a way, and so the copy was made or begun.</returns>
    public virtual bool TryCopy(
        Storage source, long sourceOffset, Storage destination, long destinationOffset, long byteLength, bool nonBlocking) => false;

    /// <summary>What a device is, for people; empty if there is nothing to say.</summary>
    /// <param name="device">One of this backend's devices.</param>
    public virtual string Describe(Device device) => "";

    /// <summary>Why a device cannot be used any more by this process; null while it can.</summary>
    /// <param name="device">One of this backend's devices.</param>
    public virtual string? GetFailure(Device device) => null;

    /// <summary>Waits until all work given to the device has ended.</summary>
    /// <param name="device">One of this backend's devices.</param>
    public virtual void Synchronize(Device device)
    {
    }

    /// <summary>Bytes now held by tensors on a device, for leak checks.</summary>
    /// <param name="device">One of this backend's devices.</param>
    public abstract long GetAllocatedBytes(Device device);

    /// <inheritdoc/>
    public override string ToString() => Name;
}
