namespace Arity.Kernels.Cpu;

/// <summary>Where the elements lie that a mask picks.</summary>
internal static unsafe class MaskOffsets
{
    /// <summary>The byte offsets of the true elements in row-major order, by the strides of the axes that the mask stands for.</summary>
    /// <returns>An int64 vector.</returns>
    public static Tensor Compute(Tensor self, IndexEntry entry)
    {
        Tensor mask = entry.Index.ContiguousData();
        long count = entry.TrueCount;
        // One more, so that the loop may write before it knows whether the element counts.
        Tensor found = Tensor.Allocate(count + 1, DType.Int64, Device.Cpu);
        fixed (byte* flags = &mask.HostReference, first = &found.HostReference)
            Collect(flags, mask, self, entry.Axis, (long*)first);
        GC.KeepAlive(mask);
        return found.Alias(0, count, 1);
    }

    private static void Collect(byte* flags, Tensor mask, Tensor self, int firstAxis, long* found)
    {
        int size = self.DType.ItemSize, last = mask.Rank - 1;
        long extent = last < 0 ? 1 : mask.ShapeRef[last], stride = last < 0 ? 0 : self.StridesRef[firstAxis + last] * size;
        Span<long> position = stackalloc long[mask.Rank];
        position.Clear();
        long offset = 0;
        for (byte* end = flags + mask.ElementCount; flags < end; flags += extent)
        {
            for (long i = 0; i < extent; i++)
            {
                *found = offset + (i * stride);
                found += flags[i] != 0 ? 1 : 0;
            }

            offset += NextRow(position, mask, self, firstAxis);
        }
    }

    // Goes to the next row in row-major order; returns by how many bytes that moves in the indexed tensor.
    private static long NextRow(Span<long> position, Tensor mask, Tensor self, int firstAxis)
    {
        long moved = 0;
        for (int d = position.Length - 2; d >= 0; d--)
        {
            long stride = self.StridesRef[firstAxis + d] * self.DType.ItemSize;
            if (++position[d] < mask.ShapeRef[d]) return moved + stride;
            moved -= stride * (position[d] - 1);
            position[d] = 0;
        }

        return moved;
    }
}
