using Arity;

namespace Digits;

/// <summary>Images as rows of 64 brightnesses between 0 and 1, and the digits they show.</summary>
/// <param name="Pixels">float32, (n, 64).</param>
/// <param name="Labels">int64, (n,).</param>
internal sealed record DigitImages(Tensor Pixels, Tensor Labels)
{
    public const int Side = 8;
    public const int Classes = 10;
    private const int Brightest = 16;

    public int Count => (int)Labels.ElementCount;

    /// <summary>Reads the data set and deals it, shuffled, into training and test images on a device.</summary>
    public static (DigitImages Training, DigitImages Test) Load(string path, int testCount, Random random, Device device)
    {
        IReadOnlyDictionary<string, Tensor> file = TensorFile.LoadArchive(path, device);
        Tensor images = file["images"], labels = file["labels"];
        var all = new DigitImages(
            images.Reshape([images.Shape[0], Side * Side]).To(DType.Float32) / Brightest,
            labels.To(DType.Int64));
        long[] order = [.. Enumerable.Range(0, all.Count).Select(i => (long)i)];
        random.Shuffle(order);
        return (all.Pick(order.AsSpan(testCount)), all.Pick(order.AsSpan(0, testCount)));
    }

    public DigitImages Pick(ReadOnlySpan<long> indices)
    {
        Tensor rows = Tensor.From(indices, device: Labels.Device);
        return new(Pixels[rows], Labels[rows]);
    }

    /// <summary>The images in random order, so many at a time.</summary>
    public IEnumerable<DigitImages> Batches(int size, Random random)
    {
        long[] order = [.. Enumerable.Range(0, Count).Select(i => (long)i)];
        random.Shuffle(order);
        return order.Chunk(size).Select(indices => Pick(indices));
    }
}
