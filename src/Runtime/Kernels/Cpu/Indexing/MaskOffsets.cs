namespace Arity.Kernels.Cpu;

/// <summary>Where the elements lie that a mask picks.</summary>
internal static unsafe class MaskOffsets
{
    /// <summary>The byte offsets of the true elements in row-major order, by the strides of the axes that the mask stands for.</summary>
    public static Tensor Compute(Tensor self, IndexEntry entry)
    {
        Tensor mask = entry.Index.ContiguousData();
        long[] found = new long[Math.Min(mask.ElementCount, 16)];
        int count = 0;
        Span<long> position = stackalloc long[mask.Rank];
        position.Clear();
        fixed (byte* flags = &mask.HostReference)
        {
            long offset = 0;
            for (long i = 0; i < mask.ElementCount; i++)
            {
                if (flags[i] != 0)
                {
                    if (count == found.Length) Array.Resize(ref found, checked(count * 2));
                    found[count++] = offset;
                }

                offset += Advance(position, mask, self, entry.Axis);
            }
        }

        GC.KeepAlive(mask);
        return Tensor.From<long>(found.AsSpan(0, count));
    }

    // Goes to the next element in row-major order; returns by how many bytes that moves in the indexed tensor.
    private static long Advance(Span<long> position, Tensor mask, Tensor self, int firstAxis)
    {
        long moved = 0;
        int size = self.DType.ItemSize;
        for (int d = position.Length - 1; d >= 0; d--)
        {
            long stride = self.StridesRef[firstAxis + d] * size;
            if (++position[d] < mask.ShapeRef[d]) return moved + stride;
            moved -= stride * (position[d] - 1);
            position[d] = 0;
        }

        return moved;
    }
}
