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
            Tensor steps = entry.IsMask ? MaskOffsets.Compute(self, entry) : entry.Index;
            Tensor values = Widen(steps, layout.Picked);
            (long extent, long stride) = entry.IsMask
                ? (long.MaxValue, 1)
                : (self.ShapeRef[entry.Axis], self.StridesRef[entry.Axis] * self.DType.ItemSize);
            fixed (byte* sum = &offsets.HostReference, index = &values.HostReference)
            {
                var body = new Adding((long*)sum, (long*)index, extent, stride);
                ParallelFor.Run(offsets.ElementCount, ElementwiseDriver.Grain, ref body, alignment: 8);
                if (body.OutOfRange != 0) throw OutOfRange(operatorName, self, entry, body.OutOfRange);
            }

            GC.KeepAlive(values);
        }

        return offsets;
    }

    private static Tensor Widen(Tensor index, in Shape shape)
    {
        if (index.DType == DType.Int64 && index.IsContiguous && index.ShapeRef == shape) return index;
        Tensor wide = Tensor.Allocate(in shape, DType.Int64, Device.Cpu);
        CopyKernel.Run(index, wide);
        return wide;
    }

    private static TensorIndexException OutOfRange(string operatorName, Tensor self, IndexEntry entry, long index) => new(
        operatorName, "indices", $"index {index} is out of range for axis {entry.Axis} of shape {self.Shape}.");

    // 0 is in range whenever an element is picked and the axis is not empty, so it can stand for "none"; an empty axis stores -1.
    private struct Adding(long* sum, long* index, long extent, long stride) : IRangeBody
    {
        public long OutOfRange;

        public void Invoke(long begin, long end)
        {
            for (long i = begin; i < end; i++)
            {
                long position = index[i] < 0 ? index[i] + extent : index[i];
                if ((ulong)position >= (ulong)extent)
                {
                    Volatile.Write(ref OutOfRange, index[i] == 0 ? -1 : index[i]);
                    return;
                }

                sum[i] += position * stride;
            }
        }
    }
}
