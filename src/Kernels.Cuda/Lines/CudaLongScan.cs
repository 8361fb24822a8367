namespace Arity.Kernels.Cuda;

/// <summary>
/// Running sums of one long line by the whole device: of segments, then of the segments' sums, which are added at last. Segments have the
/// same length whatever the device.
/// </summary>
internal static class CudaLongScan
{
    /// <summary>Elements a segment.</summary>
    private const long Segment = 4096;

    /// <summary>From how many elements on one block would take longer than three launches.</summary>
    private const long LongLine = 1 << 16;

    private static readonly CudaKernel Add = new("cumsum", "add", typeof(CudaLongScan).Assembly);

    /// <summary>Whether a line is long, gap-free and added up in the dtype of its result: nothing is rounded in between.</summary>
    public static bool Suits(Tensor source, Tensor destination) =>
        source is { Rank: 1, IsContiguous: true } && destination is { Rank: 1, IsContiguous: true } && source.Shape[0] >= LongLine
        && !destination.DType.IsComplex && CudaScan.ComputeOf(source.DType, destination.DType) == destination.DType
        && destination.DType is not (DType.Float16 or DType.BFloat16);

    /// <summary>Computes the destination.</summary>
    /// <param name="kernel">The running sum of lines.</param>
    /// <param name="source">A line that <see cref="Suits"/>.</param>
    /// <param name="destination">Of its shape.</param>
    public static void Run(CudaKernel kernel, Tensor source, Tensor destination)
    {
        long segments = source.Shape[0] / Segment, whole = segments * Segment;
        (source, destination) = (CudaElementwise.Separate(source, destination).Detach(), destination.Detach());
        Tensor target = destination.Slice(0, 0, whole).Reshape(segments, Segment);
        CudaLines.Run(kernel, source.Slice(0, 0, whole).Reshape(segments, Segment), 1, target);
        Tensor rest = destination.Slice(0, whole);
        CudaLines.Run(kernel, source.Slice(0, whole), 0, rest);

        Tensor last = CudaElementwise.Copied(target.Slice(1, Segment - 1).Reshape(segments));
        Tensor sums = Ops.Empty(last.Shape, dtype: last.DType, device: last.Device);
        if (Suits(last, sums)) Run(kernel, last, sums);
        else CudaLines.Run(kernel, last, 0, sums);
        AddTo(target.Slice(0, 1), sums.Slice(0, 0, segments - 1).Reshape(segments - 1, 1));
        AddTo(rest, sums.Slice(0, segments - 1));
    }

    private static void AddTo(Tensor target, Tensor sums) => CudaElementwise.Run(Add, target.DType, target.DType, [target, target, sums]);
}
