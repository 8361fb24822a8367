namespace Arity.Kernels.Cuda;

/// <summary>How an operand of a product is fetched.</summary>
/// <param name="IsInnerFast">Whether chunks lie along the inner axis, the one that is summed over; else along rows or columns.</param>
/// <param name="IsAligned">Whether chunks are gap-free and aligned, so that one instruction fetches one.</param>
internal readonly record struct GemmAccess(bool IsInnerFast, bool IsAligned)
{
    /// <summary>Two bits of a key.</summary>
    public ulong Bits => (IsInnerFast ? 1ul : 0) | (IsAligned ? 2ul : 0);

    /// <summary>Chooses: along the axis whose elements are nearest.</summary>
    /// <param name="outerStride">The bytes between rows of the first operand, or columns of the second.</param>
    /// <param name="innerStride">The bytes along the inner axis.</param>
    /// <param name="others">The address and all batch strides, combined by or.</param>
    /// <param name="size">Bytes an element.</param>
    /// <param name="chunk">Elements a chunk.</param>
    public static GemmAccess Choose(long outerStride, long innerStride, long others, int size, int chunk)
    {
        bool isInnerFast = innerStride == size || (outerStride != size && Math.Abs(innerStride) <= Math.Abs(outerStride));
        (long fast, long slow) = isInnerFast ? (innerStride, outerStride) : (outerStride, innerStride);
        return new(isInnerFast, fast == size && (slow | others) % (size * chunk) == 0);
    }

    /// <summary>From the lowest bits.</summary>
    public static GemmAccess Of(ulong bits) => new((bits & 1) != 0, (bits & 2) != 0);
}
