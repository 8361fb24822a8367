#pragma warning disable CS1591
namespace Arity;
internal static class Creation
{
    public static Tensor Zeros(Shape shape, DType? dtype, Device? device) => Full(shape, 0, dtype ?? DefaultDType.Float, device);
    public static Tensor Ones(Shape shape, DType? dtype, Device? device) => Full(shape, 1, dtype ?? DefaultDType.Float, device);
    public static Tensor Full(Shape shape, Scalar value, DType? dtype, Device? device) 
    {
        DType d = dtype ?? (value.ResultWith(DType.Bool));
        Tensor t = Empty(shape, d, device);
        if (t.Device.IsMeta) return t;
        Tensor one = Tensor.Allocate(default, d, t.Device);
        value.WriteTo(d, one.Storage.ByteLength == d.ItemSize ? System.Runtime.InteropServices.MemoryMarshal.CreateSpan(ref one.HostReference, d.ItemSize) : default);
        t.Device.Backend.Copy(one, t);
        return t;
    }
    public static Tensor Empty(Shape shape, DType? dtype, Device? device) => Tensor.Allocate(shape, dtype ?? DefaultDType.Float, device ?? Device.Default);
    public static Tensor Arange(Scalar stop, DType? dtype, Device? device) => throw new NotSupportedException();
    public static Tensor Arange(Scalar start, Scalar stop, Scalar? step, DType? dtype, Device? device) => throw new NotSupportedException();
    public static Tensor Linspace(Scalar a, Scalar b, long num, bool endpoint, DType? dtype, Device? device) => throw new NotSupportedException();
    public static Tensor Eye(long n, long? m, long k, DType? dtype, Device? device) => throw new NotSupportedException();
}
internal static class IndexRules { public static Shape Shape(Tensor self, Tensor?[] indices) => throw new NotSupportedException(); }
