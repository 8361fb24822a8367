#pragma warning disable CS1591
using Arity.CompilerServices;
using Arity.Kernels.Cpu;
namespace Arity;

public static partial class Ops
{
    public static Tensor Add(Tensor self, Tensor other, Tensor? destination = null) => AddOperator.Apply(self, other, destination);
    public static Tensor Zeros(Shape shape, DType? dtype = null, Device? device = null)
    {
        Tensor t = Tensor.Allocate(shape, dtype ?? DType.Float32, device ?? Device.Default);
        System.Runtime.CompilerServices.Unsafe.InitBlock(ref t.HostReference, 0, (uint)t.Storage.ByteLength);
        return t;
    }
}

internal static unsafe class AddOperator
{
    internal static readonly KernelTable Kernels = CreateKernels();

    internal static Tensor Apply(Tensor self, Tensor other, Tensor? destination) => Compute(self, other, destination);

    private static Tensor Compute(Tensor self, Tensor other, Tensor? to)
    {
        Device device = Dispatch.CommonDevice("add", self, other);
        DType key = DTypeRules.Promote(self.DType, other.DType);
        nint kernel = Kernels.Get(device, key);
        Tensor destination = to ?? Elementwise.Allocate("add", self, other, key);
        if (kernel != 0) ((delegate*<Tensor, Tensor, Tensor, void>)kernel)(self, other, destination);
        return destination;
    }

    private static KernelTable CreateKernels()
    {
        var table = new KernelTable("add");
        table.Register("cpu", DType.Float32, (nint)(delegate*<Tensor, Tensor, Tensor, void>)&BinaryKernel<float, float, Add<float>>.Run);
        table.Register("cpu", DType.Float64, (nint)(delegate*<Tensor, Tensor, Tensor, void>)&BinaryKernel<double, double, Add<double>>.Run);
        table.Register("cpu", DType.Float16, (nint)(delegate*<Tensor, Tensor, Tensor, void>)&BinaryKernel<float, float, Add<float>>.Run);
        return table;
    }
}
