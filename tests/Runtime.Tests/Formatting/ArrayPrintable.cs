using Arity.Formatting;

namespace Arity.Runtime.Tests.Formatting;

/// <summary>Row-major elements in bytes, as printing sees them.</summary>
internal sealed class ArrayPrintable(DType dtype, long[] shape, byte[] bytes) : IPrintable
{
    public DType DType => dtype;

    public ReadOnlySpan<long> Shape => shape;

    public Scalar ElementAt(ReadOnlySpan<long> index)
    {
        long flat = 0;
        for (int axis = 0; axis < shape.Length; axis++) flat = flat * shape[axis] + index[axis];
        return Scalar.Read(dtype, bytes.AsSpan(checked((int)flat * dtype.ItemSize)));
    }

    public static ArrayPrintable Of(DType dtype, long[] shape, params ReadOnlySpan<Scalar> elements)
    {
        var bytes = new byte[elements.Length * dtype.ItemSize];
        for (int i = 0; i < elements.Length; i++) elements[i].WriteTo(dtype, bytes.AsSpan(i * dtype.ItemSize));
        return new(dtype, shape, bytes);
    }

    public static ArrayPrintable Range(DType dtype, params long[] shape) =>
        Of(dtype, shape, [.. Enumerable.Range(0, (int)ArrayLayout.SizeOf(shape)).Select(i => (Scalar)i)]);
}
