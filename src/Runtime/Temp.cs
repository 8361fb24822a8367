#pragma warning disable CS1591
namespace Arity;
internal static class Creation
{
    public static Tensor Zeros(Shape shape, DType? dtype, Device? device) { var t = Empty(shape, dtype, device); t.AsSpan<byte>().Clear(); return t; }
    public static Tensor Ones(Shape shape, DType? dtype, Device? device) => Zeros(shape, dtype, device);
    public static Tensor Full(Shape shape, Scalar value, DType? dtype, Device? device) => Zeros(shape, dtype, device);
    public static Tensor Empty(Shape shape, DType? dtype, Device? device) => Tensor.Allocate(shape, dtype ?? DefaultDType.Float, device ?? Device.Default);
    public static Tensor Arange(Scalar stop, DType? dtype, Device? device) => throw new NotSupportedException();
    public static Tensor Arange(Scalar start, Scalar stop, Scalar? step, DType? dtype, Device? device) => throw new NotSupportedException();
    public static Tensor Linspace(Scalar a, Scalar b, long num, bool endpoint, DType? dtype, Device? device) => throw new NotSupportedException();
    public static Tensor Eye(long n, long? m, long k, DType? dtype, Device? device) => throw new NotSupportedException();
}
