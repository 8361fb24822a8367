using System.Runtime.CompilerServices;

namespace Arity;

/// <summary>Copies and clears values beneath autograd: nothing is recorded and no version is counted.</summary>
internal static class RawValues
{
    // Up to here a plain copy is cheaper than planning one over several threads.
    private const int SmallBytes = 4096;

    /// <summary>A row-major copy in memory of its own.</summary>
    public static Tensor Clone(Tensor source)
    {
        Tensor copy = Tensor.AllocateLike(source, source.DType);
        Copy(source, copy);
        return copy;
    }

    /// <summary>Copies and casts elements between tensors of equal shape.</summary>
    public static void Copy(Tensor source, Tensor destination)
    {
        bool isPlain = source.IsContiguous && destination.IsContiguous && source.DType == destination.DType
            && source.Storage.IsHostAccessible && destination.Storage.IsHostAccessible;
        long bytes = source.ElementCount * source.DType.ItemSize;
        if (!isPlain || bytes > SmallBytes)
        {
            source.Device.Backend.Copy(source, destination);
            return;
        }

        Unsafe.CopyBlockUnaligned(ref destination.HostReference, ref source.HostReference, (uint)bytes);
        GC.KeepAlive(source);
        GC.KeepAlive(destination);
    }

    /// <summary>The number one, in the shape and dtype of a tensor of one element.</summary>
    public static Tensor CreateOne(Tensor model)
    {
        Span<byte> bytes = stackalloc byte[16];
        bytes = bytes[..model.DType.ItemSize];
        ((Scalar)1).WriteTo(model.DType, bytes, "ones");
        Tensor one = Tensor.AllocateLike(model, model.DType);
        one.Device.Backend.CopyFromHost(bytes, one.Storage, 0);
        return one;
    }

    /// <summary>Overwrites with zeros.</summary>
    public static void Clear(Tensor destination) => Copy(ZeroLike(destination), destination);

    private static Tensor ZeroLike(Tensor model)
    {
        Tensor zero = Ops.Zeros([], dtype: model.DType, device: model.Device);
        Span<long> strides = stackalloc long[model.Rank];
        strides.Clear();
        return zero.Alias(0, in model.ShapeRef, new Shape(strides));
    }
}
