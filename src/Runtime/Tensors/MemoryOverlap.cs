namespace Arity;

/// <summary>Whether tensors share memory, exactly where that is cheap and on the safe side elsewhere.</summary>
public static class MemoryOverlap
{
    /// <summary>Whether two elements of one tensor lie at one address.</summary>
    public static bool IsInternal(Tensor tensor)
    {
        if (tensor.IsContiguous || tensor.ElementCount <= 1) return false;
        Span<(long Stride, long Extent)> dims = stackalloc (long, long)[tensor.Rank];
        int count = 0;
        for (int axis = 0; axis < tensor.Rank; axis++)
            if (tensor.ShapeRef[axis] > 1) dims[count++] = (Math.Abs(tensor.StridesRef[axis]), tensor.ShapeRef[axis]);
        dims = dims[..count];
        dims.Sort();
        // Dimensions sorted by stride are disjoint when each steps over all that the smaller ones reach.
        long reach = 0;
        foreach ((long stride, long extent) in dims)
        {
            if (stride <= reach) return stride == 0 || !IsInjective(dims);
            reach += stride * (extent - 1);
        }

        return false;
    }

    /// <summary>Whether the tensors may share bytes: the same storage and intersecting ranges.</summary>
    public static bool MayOverlap(Tensor a, Tensor b)
    {
        if (!ReferenceEquals(a.Storage, b.Storage) || a.ElementCount == 0 || b.ElementCount == 0) return false;
        (long aFirst, long aLast) = ByteRange(a);
        (long bFirst, long bLast) = ByteRange(b);
        return aFirst <= bLast && bFirst <= aLast;
    }

    /// <summary>
    /// Whether both are the same elements in the same places, so that an elementwise kernel may read one and write the other.
    /// </summary>
    public static bool IsIdentical(Tensor a, Tensor b)
        => ReferenceEquals(a.Storage, b.Storage) && a.Offset == b.Offset && a.DType == b.DType && a.ShapeRef == b.ShapeRef
            && a.StridesRef == b.StridesRef;

    private static (long First, long Last) ByteRange(Tensor tensor)
    {
        long low = 0, high = 0;
        for (int axis = 0; axis < tensor.Rank; axis++)
        {
            long reach = tensor.StridesRef[axis] * (tensor.ShapeRef[axis] - 1);
            if (reach < 0) low += reach;
            else high += reach;
        }

        int size = tensor.DType.ItemSize;
        return ((tensor.Offset + low) * size, ((tensor.Offset + high + 1) * size) - 1);
    }

    // Rare geometries (interleaved strides from AsStrided): enumerate the addresses, which is exact.
    private static bool IsInjective(ReadOnlySpan<(long Stride, long Extent)> dims)
    {
        var seen = new HashSet<long>();
        var index = new long[dims.Length];
        while (true)
        {
            long address = 0;
            for (int d = 0; d < dims.Length; d++) address += index[d] * dims[d].Stride;
            if (!seen.Add(address)) return false;
            int axis = 0;
            while (axis < dims.Length && ++index[axis] == dims[axis].Extent) index[axis++] = 0;
            if (axis == dims.Length) return true;
        }
    }
}
