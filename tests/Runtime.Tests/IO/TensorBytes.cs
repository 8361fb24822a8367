namespace Arity.Runtime.Tests.IO;

/// <summary>Tensors from and to raw little-endian bytes, whatever their dtype.</summary>
internal static class TensorBytes
{
    public static Tensor ToTensor(DType dtype, Shape shape, ReadOnlySpan<byte> bytes)
    {
        Tensor tensor = Tensor.Allocate(in shape, dtype, Device.Default);
        tensor.Device.Backend.CopyFromHost(bytes, tensor.Storage, 0);
        return tensor;
    }

    /// <summary>The row-major bytes of any tensor.</summary>
    public static byte[] Of(Tensor tensor)
    {
        Tensor data = tensor.ContiguousData();
        var bytes = new byte[data.ElementCount * data.DType.ItemSize];
        data.Device.Backend.CopyToHost(data.Storage, data.Offset * data.DType.ItemSize, bytes);
        return bytes;
    }

    /// <summary>Elements of every bit pattern that the dtype allows, seeded.</summary>
    public static Tensor Random(DType dtype, Shape shape, int seed = 1)
    {
        var bytes = new byte[shape.ElementCount * dtype.ItemSize];
        new Random(seed).NextBytes(bytes);
        if (dtype == DType.Bool)
            foreach (ref byte value in bytes.AsSpan()) value &= 1;
        return ToTensor(dtype, shape, bytes);
    }

    public static Tensor Transposed(Tensor tensor)
    {
        long[] shape = tensor.Shape.ToArray(), strides = tensor.Strides.ToArray();
        Array.Reverse(shape);
        Array.Reverse(strides);
        return tensor.View(tensor.Offset, new Shape(shape), new Shape(strides));
    }

    public static byte[] Saved(Tensor tensor)
    {
        using var stream = new MemoryStream();
        TensorFile.Save(stream, tensor);
        return stream.ToArray();
    }
}
