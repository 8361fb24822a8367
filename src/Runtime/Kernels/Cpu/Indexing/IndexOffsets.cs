namespace Arity.Kernels.Cpu;

/// <summary>Where the elements lie that index tensors pick: one byte offset for each place of the shape that those broadcast to.</summary>
internal static unsafe class IndexOffsets
{
    /// <summary>Checks every index and sums what they contribute.</summary>
    /// <param name="operatorName">The operator, for messages.</param>
    /// <param name="self">The tensor whose strides count.</param>
    /// <param name="layout">The index tensors.</param>
    /// <returns>A row-major int64 tensor of the shape <see cref="IndexLayout.Picked"/>.</returns>
    /// <exception cref="TensorIndexException">An index is out of range.</exception>
    public static Tensor Compute(string operatorName, Tensor self, IndexLayout layout)
    {
        Tensor offsets = Tensor.Allocate(layout.Picked, DType.Int64, Device.Cpu);
        Filling.Fill(operatorName, offsets, 0);
        foreach (IndexEntry entry in layout.Entries)
        {
            if (entry.IsMask) AddOffsets(offsets, Widen(MaskOffsets.Compute(self, entry), layout.Picked));
            else AddIndices(operatorName, offsets, Widen(entry.Index, layout.Picked), self, entry);
        }

        return offsets;
    }

    private static void AddOffsets(Tensor offsets, Tensor more)
    {
        fixed (byte* sum = &offsets.HostReference, next = &more.HostReference)
            for (long i = 0; i < offsets.ElementCount; i++) ((long*)sum)[i] += ((long*)next)[i];
        GC.KeepAlive(more);
    }

    private static void AddIndices(string operatorName, Tensor offsets, Tensor indices, Tensor self, IndexEntry entry)
    {
        long extent = self.ShapeRef[entry.Axis], stride = self.StridesRef[entry.Axis] * self.DType.ItemSize;
        fixed (byte* sum = &offsets.HostReference, index = &indices.HostReference)
        {
            var body = new Adding((long*)sum, (long*)index, extent, stride);
            ParallelFor.Run(offsets.ElementCount, ElementwiseDriver.Grain, ref body, alignment: 8);
            if (body.OutOfRange is { } wrong)
                throw new TensorIndexException(operatorName, "indices", $"index {wrong} is out of range for axis {entry.Axis} of shape {self.Shape}.");
        }

        GC.KeepAlive(indices);
    }

    private static Tensor Widen(Tensor index, in Shape shape)
    {
        if (index.DType == DType.Int64 && index.IsContiguous && index.ShapeRef == shape) return index;
        Tensor wide = Tensor.Allocate(in shape, DType.Int64, Device.Cpu);
        CopyKernel.Run(index, wide);
        return wide;
    }

    private struct Adding(long* sum, long* index, long extent, long stride) : IRangeBody
    {
        private long _wrongPlace = -1;

        /// <summary>One of the indices that are out of range, if any is.</summary>
        public readonly long? OutOfRange => _wrongPlace < 0 ? null : index[_wrongPlace];

        public void Invoke(long begin, long end)
        {
            for (long i = begin; i < end; i++)
            {
                long position = index[i] < 0 ? index[i] + extent : index[i];
                if ((ulong)position >= (ulong)extent)
                {
                    Volatile.Write(ref _wrongPlace, i);
                    return;
                }

                sum[i] += position * stride;
            }
        }
    }
}
