using System.Numerics;

namespace Arity.Kernels.Cuda;

/// <summary>Puts what satisfies a condition one after the other, in order: block-wide scans that give the same whatever the grid.</summary>
internal static unsafe class Compaction
{
    // How often a block goes on in its chunk before the next one; fewer chunks make the sums over them shorter.
    private const int StripsPerChunk = 16;

    private static readonly CudaKernel Count = new("index", "compact_count", typeof(Compaction).Assembly);
    private static readonly CudaKernel Place = new("index", "compact_place", typeof(Compaction).Assembly);

    /// <summary>Where a mask is true, as row-major numbers times a factor.</summary>
    /// <param name="mask">Bools.</param>
    /// <param name="trueCount">How many are true.</param>
    /// <param name="scale">The factor.</param>
    /// <returns>An int64 vector.</returns>
    public static Tensor Positions(Tensor mask, long trueCount, long scale)
    {
        Tensor flags = mask.IsContiguous ? mask : CudaElementwise.Copied(mask);
        Tensor found = Numbers(trueCount, mask.Device);
        if (trueCount > 0) Run(CompactionModule.Mask, flags, order: null, scale, found, flags.ElementCount);
        if (!ReferenceEquals(flags, mask)) flags.Dispose();
        return found;
    }

    /// <summary>A stable sort: the numbers of the elements in the order of their values.</summary>
    /// <param name="values">A row-major tensor of int64.</param>
    /// <param name="limit">What all values are below; none is negative.</param>
    /// <returns>An int64 vector.</returns>
    public static Tensor Sort(Tensor values, long limit)
    {
        int digits = Math.Max(1, 64 - BitOperations.LeadingZeroCount((ulong)(limit - 1)));
        Tensor? order = null;
        for (int digit = 0; digit < digits; digit++)
        {
            Tensor next = Numbers(values.ElementCount, values.Device);
            ulong key = order is null ? CompactionModule.Digit : CompactionModule.OrderedDigit;
            Run(key, values, order, digit, next, values.ElementCount);
            order?.Dispose();
            order = next;
        }

        return order!;
    }

    private static void Run(ulong key, Tensor source, Tensor? order, long factor, Tensor target, long count)
    {
        int threads = LinearLaunch.BlockSize(count);
        long chunk = threads * StripsPerChunk, chunks = (count + chunk - 1) / chunk;
        using Tensor counts = Numbers(chunks, source.Device);
        ulong to = CudaStorage.AddressOf(target), from = CudaStorage.AddressOf(source);
        ulong through = order is null ? 0 : CudaStorage.AddressOf(order), sums = CudaStorage.AddressOf(counts);
        void** arguments = stackalloc void*[] { &to, &from, &through, &sums, &factor, &count, &chunk };
        LinearLaunch.Run(Count, key, CompactionModule.Compose, source.Device, chunks, threads, arguments);
        using Tensor ends = counts.CumSum(0);
        sums = CudaStorage.AddressOf(ends);
        LinearLaunch.Run(Place, key, CompactionModule.Compose, source.Device, chunks, threads, arguments);
        GC.KeepAlive(source);
        GC.KeepAlive(order);
        GC.KeepAlive(target);
    }

    private static Tensor Numbers(long count, Device device) => Ops.Empty(count, dtype: DType.Int64, device: device);
}
