using System.Runtime.CompilerServices;

namespace Arity.ThirdParty.Backend;

/// <summary>A backend outside of Arity, made of public API only: two devices whose memory the host cannot address.</summary>
internal sealed unsafe class MirrorBackend : Arity.Backend
{
    private long _allocated;

    public static MirrorBackend Instance { get; } = new();

    public override string Name => "mirror";

    public override int DeviceCount => 2;

    public override Storage Allocate(Device device, long byteLength) => new MirrorStorage(this, device, byteLength);

    public override void CopyFromHost(ReadOnlySpan<byte> source, Storage destination, long byteOffset)
        => source.CopyTo(((MirrorStorage)destination).Bytes.AsSpan((int)byteOffset));

    public override void CopyToHost(Storage source, long byteOffset, Span<byte> destination)
        => ((MirrorStorage)source).Bytes.AsSpan((int)byteOffset, destination.Length).CopyTo(destination);

    public override void Copy(Tensor source, Tensor destination) => OnHost(destination, target => target.CopyInPlace(ToHost(source)));

    public override long GetAllocatedBytes(Device device) => Interlocked.Read(ref _allocated);

    public void Count(long bytes) => Interlocked.Add(ref _allocated, bytes);

    [ModuleInitializer]
    internal static void Register()
    {
        Backends.Register(Instance);
        RegisterKernel("add", (nint)(delegate*<Tensor, Tensor, Tensor, void>)&Add);
        RegisterKernel("multiply", (nint)(delegate*<Tensor, Tensor, Tensor, void>)&Multiply);
        RegisterKernel("exp", (nint)(delegate*<Tensor, Tensor, void>)&Exp);
    }

    private static void RegisterKernel(string name, nint pointer) => OperatorRegistry.Find(name)!.Kernels!.Register(Instance, DType.Float32, pointer);

    private static void Add(Tensor x, Tensor y, Tensor destination) => OnHost(destination, target => Ops.Add(ToHost(x), ToHost(y), destination: target));

    private static void Multiply(Tensor x, Tensor y, Tensor destination) => OnHost(destination, target => Ops.Multiply(ToHost(x), ToHost(y), destination: target));

    private static void Exp(Tensor x, Tensor destination) => OnHost(destination, target => Ops.Exp(ToHost(x), destination: target));

    // The whole storage goes to the host and the view is made again there, so that strides and offsets keep their meaning.
    private static Tensor ToHost(Tensor tensor)
    {
        byte[] bytes = ((MirrorStorage)tensor.Storage).Bytes;
        Tensor flat = Ops.Empty(bytes.Length / tensor.DType.ItemSize, dtype: tensor.DType, device: Device.Cpu);
        flat.Device.Backend.CopyFromHost(bytes, flat.Storage, 0);
        return flat.AsStrided(tensor.Shape, tensor.Strides, tensor.Offset);
    }

    private static void OnHost(Tensor destination, Action<Tensor> write)
    {
        Tensor host = ToHost(destination);
        write(host);
        host.Device.Backend.CopyToHost(host.Storage, 0, ((MirrorStorage)destination.Storage).Bytes);
    }
}
