namespace Arity.Kernels.Cpu;

/// <summary>Where the elements lie that index tensors pick: one byte offset for each place of the shape that those broadcast to.</summary>
internal static unsafe class IndexOffsets
{
    /// <summary>Checks every index and sums what they contribute.</summary>
    /// <param name="operatorName">The operator, for messages.</param>
    /// <param name="self">The tensor whose strides count.</param>
    /// <param name="layout">The index tensors.</param>
    /// <returns>A row-major int64 tensor of the shape <see cref="IndexLayout.Picked"/>, for the caller to dispose.</returns>
    /// <exception cref="TensorIndexException">An index is out of range.</exception>
    public static Tensor Compute(string operatorName, Tensor self, IndexLayout layout)
    {
        if (layout.Entries is [{ IsMask: true } mask]) return MaskOffsets.Compute(self, mask);
        Tensor offsets = Tensor.Allocate(in layout.Picked, DType.Int64, Device.Cpu);
        fixed (byte* sum = &offsets.HostReference)
        {
            new Span<byte>(sum, sizeof(long)).Clear();
            bool isFirst = true;
            foreach (IndexEntry entry in layout.Entries)
            {
                Tensor steps = entry.IsMask ? MaskOffsets.Compute(self, entry) : entry.Index, wide = Widen(steps, in layout.Picked);
                if (entry.IsMask) AddOffsets((long*)sum, isFirst, wide);
                else AddIndices(operatorName, (long*)sum, isFirst, wide, self, entry);
                if (!ReferenceEquals(wide, entry.Index)) wide.Dispose();
                isFirst = false;
            }
        }

        GC.KeepAlive(offsets);
        return offsets;
    }

    private static void AddOffsets(long* sum, bool isFirst, Tensor more)
    {
        fixed (byte* next = &more.HostReference)
            for (long i = 0; i < more.ElementCount; i++) sum[i] = isFirst ? ((long*)next)[i] : sum[i] + ((long*)next)[i];
        GC.KeepAlive(more);
    }

    private static void AddIndices(string operatorName, long* sum, bool isFirst, Tensor indices, Tensor self, IndexEntry entry)
    {
        long extent = self.ShapeRef[entry.Axis], stride = self.StridesRef[entry.Axis] * self.DType.ItemSize;
        fixed (byte* index = &indices.HostReference)
        {
            long wrong = indices.DType == DType.Int32
                ? Run(new Adding<int>(sum, (int*)index, isFirst, extent, stride), indices.ElementCount)
                : Run(new Adding<long>(sum, (long*)index, isFirst, extent, stride), indices.ElementCount);
            if (wrong >= 0)
            {
                long value = indices.DType == DType.Int32 ? ((int*)index)[wrong] : ((long*)index)[wrong];
                throw new TensorIndexException(
                    operatorName, "indices", $"index {value} is out of range for axis {entry.Axis} of shape {self.Shape}.");
            }
        }

        GC.KeepAlive(indices);
    }

    private static long Run<T>(Adding<T> body, long count)
        where T : unmanaged
    {
        ParallelFor.Run(count, ElementwiseDriver.Grain, ref body, alignment: 8);
        return body.WrongPlace;
    }

    // The two usual dtypes are read as they are, others are widened.
    private static Tensor Widen(Tensor index, in Shape shape)
    {
        if (index.DType is DType.Int64 or DType.Int32 && index.IsContiguous && index.ShapeRef == shape) return index;
        Tensor wide = Tensor.Allocate(in shape, DType.Int64, Device.Cpu);
        CopyKernel.Run(index, wide);
        return wide;
    }

    private struct Adding<T>(long* sum, T* index, bool isFirst, long extent, long stride) : IRangeBody
        where T : unmanaged
    {
        private long _wrongPlace = -1;

        /// <summary>The place of one of the indices that are out of range, or -1.</summary>
        public readonly long WrongPlace => _wrongPlace;

        public void Invoke(long begin, long end)
        {
            for (long i = begin; i < end; i++)
            {
                long position = sizeof(T) == sizeof(int) ? *(int*)(index + i) : *(long*)(index + i);
                if (position < 0) position += extent;
                if ((ulong)position >= (ulong)extent)
                {
                    Volatile.Write(ref _wrongPlace, i);
                    return;
                }

                sum[i] = isFirst ? position * stride : sum[i] + (position * stride);
            }
        }
    }
}
