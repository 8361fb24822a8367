using System.Runtime.InteropServices;

namespace Arity.Kernels.Cpu;

/// <summary>The host's processor and memory.</summary>
internal sealed class CpuBackend : Backend
{
    /// <summary>Tensors up to this many bytes live in managed arrays: collecting those is cheaper than pooling and finalizing.</summary>
    private const int ManagedLimit = 2048;

    public static CpuBackend Instance { get; } = new();

    public override string Name => "cpu";

    public override int DeviceCount => 1;

    public override Storage Allocate(Device device, long byteLength) => byteLength <= ManagedLimit
        ? new ManagedStorage(device, GC.AllocateUninitializedArray<byte>((int)byteLength))
        : new NativeStorage(device, byteLength);

    public override unsafe void CopyFromHost(ReadOnlySpan<byte> source, Storage destination, long byteOffset)
    {
        fixed (byte* target = &destination.HostReference)
            source.CopyTo(new Span<byte>(target + byteOffset, source.Length));
        GC.KeepAlive(destination);
    }

    public override unsafe void CopyToHost(Storage source, long byteOffset, Span<byte> destination)
    {
        fixed (byte* origin = &source.HostReference)
            new ReadOnlySpan<byte>(origin + byteOffset, destination.Length).CopyTo(destination);
        GC.KeepAlive(source);
    }

    public override void Copy(Tensor source, Tensor destination) => CopyKernel.Run(source, destination);

    public override long GetAllocatedBytes(Device device) => NativePool.LiveBytes;
}
