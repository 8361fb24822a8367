namespace Arity.Kernels.Cuda;

/// <summary>
/// Which elements index tensors pick: for each place of the shape that they broadcast to the <em>slot</em>, the row-major number of the
/// picked element among the indexed axes.
/// </summary>
internal sealed class IndexSlots : IDisposable
{
    private IndexSlots(Tensor numbers, long limit, bool mayRepeat) => (Numbers, Limit, MayRepeat) = (numbers, limit, mayRepeat);

    /// <summary>The slots, a row-major tensor of int64.</summary>
    public Tensor Numbers { get; }

    /// <summary>How many slots there are.</summary>
    public long Limit { get; }

    /// <summary>Whether two places may have the same slot; masks pick no element twice.</summary>
    public bool MayRepeat { get; }

    /// <summary>Checks every index and adds up what they contribute.</summary>
    /// <param name="operatorName">The operator, for messages.</param>
    /// <param name="self">The indexed tensor.</param>
    /// <param name="layout">The index tensors, which pick at least one element.</param>
    /// <exception cref="TensorIndexException">An index is out of range.</exception>
    public static IndexSlots Compute(string operatorName, Tensor self, IndexLayout layout)
    {
        ReadOnlySpan<IndexEntry> entries = layout.Entries;
        using var steps = new IndexSteps(operatorName, self, entries.Length);
        Tensor? slots = null;
        long scale = 1;
        for (int i = entries.Length - 1; i >= 0; i--)
        {
            IndexEntry entry = entries[i];
            Tensor more = entry.IsMask
                ? Compaction.Positions(entry.Index, entry.TrueCount, scale)
                : steps.Add(i, entry, scale);
            slots = slots is null ? more : Sum(slots, more);
            scale *= entry.IsMask ? entry.Index.ElementCount : self.Shape[entry.Axis];
        }

        steps.Check(entries);
        bool mayRepeat = layout.Picked.ElementCount > 1 && steps.Any;
        return new IndexSlots(slots ?? Ops.Zeros(1, dtype: DType.Int64, device: self.Device), scale, mayRepeat);
    }

    /// <inheritdoc/>
    public void Dispose() => Numbers.Dispose();

    private static Tensor Sum(Tensor first, Tensor second)
    {
        Tensor sum = Ops.Add(first, second);
        first.Dispose();
        second.Dispose();
        return sum;
    }
}
