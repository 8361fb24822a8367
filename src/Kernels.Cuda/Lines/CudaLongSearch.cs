namespace Arity.Kernels.Cuda;

/// <summary>Finds the extreme of one long line by the whole device: that of every segment, then the one among these.</summary>
internal static class CudaLongSearch
{
    /// <summary>Elements a segment, whatever the device.</summary>
    public const long Segment = 4096;

    /// <summary>From how many elements on one block would take longer than two launches.</summary>
    private const long LongLine = 1 << 16;

    /// <summary>Whether a line is long and lies gap-free.</summary>
    public static bool Suits(Tensor source) => source is { Rank: 1, IsContiguous: true } && source.Shape[0] >= LongLine;

    /// <summary>Writes the place to the destination.</summary>
    /// <param name="kernel">The search along lines.</param>
    /// <param name="source">A line that <see cref="Suits"/>.</param>
    /// <param name="destination">One element.</param>
    public static void Run(CudaKernel kernel, Tensor source, Tensor destination)
    {
        long count = source.Shape[0], whole = count / Segment, rest = count % Segment, segments = whole + (rest > 0 ? 1 : 0);
        Tensor places = Ops.Empty(segments, dtype: DType.Int64, device: source.Device);
        Tensor values = Ops.Empty(segments, dtype: source.DType, device: source.Device);
        source = source.Detach();
        Search(kernel, LineRole.Part, source, Segment, whole, places, values);
        if (rest > 0)
            Search(kernel, LineRole.Part, source.Slice(0, count - rest), rest, 1, places.Slice(0, whole), values.Slice(0, whole));
        Search(kernel, LineRole.Join, values, segments, 1, destination, places);
    }

    // Lines that lie one after another. The last tensor has an element a line, or for the join an element an element.
    private static void Search(CudaKernel kernel, LineRole role, Tensor source, long count, long lines, Tensor target, Tensor other)
    {
        int size = source.DType.ItemSize, otherSize = other.DType.ItemSize;
        var layout = new ElementwiseLayout(3, stackalloc long[ElementwiseLayout.BufferLength(1)]);
        layout.Add(lines, [sizeof(long), count * size, otherSize]);
        var key = new LineKey(
            source.DType, source.DType, DType.Int64, layout.Rank, LineTeam.Of(count, isInnermost: true), hasOther: true, role);
        CudaLines.Launch(kernel, key, layout, lines, count, [new(target, 0), new(source, size), new(other, otherSize)]);
    }
}
