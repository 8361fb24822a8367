using Arity.Kernels.Cuda.Composition;

namespace Arity.Kernels.Cuda;

/// <summary>What tensors of integers add to slots. Wrong indices are noted on the device and looked for once, at the end.</summary>
internal sealed unsafe class IndexSteps : IDisposable
{
    private static readonly CudaKernel Kernel = new("index", "steps", typeof(IndexSteps).Assembly);
    private readonly string _operatorName;
    private readonly Tensor _self;
    private readonly int _entries;
    private Tensor? _wrong;

    /// <summary>Begins.</summary>
    /// <param name="operatorName">The operator, for messages.</param>
    /// <param name="self">The indexed tensor.</param>
    /// <param name="entries">How many index tensors there are.</param>
    public IndexSteps(string operatorName, Tensor self, int entries) => (_operatorName, _self, _entries) = (operatorName, self, entries);

    /// <summary>Whether there was any tensor of integers.</summary>
    public bool Any => _wrong is not null;

    /// <summary>Counts negative indices from the end, and multiplies.</summary>
    /// <param name="number">Which of the index tensors it is.</param>
    /// <param name="entry">The index tensor.</param>
    /// <param name="scale">The factor.</param>
    /// <returns>Of the index tensor's shape, int64.</returns>
    public Tensor Add(int number, IndexEntry entry, long scale)
    {
        Device device = _self.Device;
        // Beyond every place, so that the least wrong place stays.
        _wrong ??= Ops.Full(_entries, long.MaxValue, dtype: DType.Int64, device: device);
        Tensor index = RowMajor(entry.Index), steps = Ops.Empty(index.Shape, dtype: DType.Int64, device: device);
        ulong target = CudaStorage.AddressOf(steps), source = CudaStorage.AddressOf(index);
        ulong wrong = CudaStorage.AddressOf(_wrong) + (sizeof(long) * (ulong)number);
        long extent = _self.Shape[entry.Axis], count = index.ElementCount;
        void** arguments = stackalloc void*[] { &target, &source, &wrong, &extent, &scale, &count };
        LinearLaunch.Run(Kernel, (ulong)index.DType, Compose, device, count, arguments);
        if (!ReferenceEquals(index, entry.Index)) index.Dispose();
        GC.KeepAlive(entry.Index);
        return steps;
    }

    /// <summary>Throws if an index was out of range; waits for the device.</summary>
    /// <exception cref="TensorIndexException">One was.</exception>
    public void Check(ReadOnlySpan<IndexEntry> entries)
    {
        if (_wrong is null) return;
        long[] wrong = _wrong.ToArray<long>();
        for (int i = 0; i < entries.Length; i++)
        {
            if (wrong[i] == long.MaxValue) continue;
            long index = RowMajor(entries[i].Index).Reshape(-1).Select(0, wrong[i]).To(DType.Int64).Item<long>();
            throw new TensorIndexException(
                _operatorName, "indices", $"index {index} is out of range for axis {entries[i].Axis} of shape {_self.Shape}.");
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _wrong?.Dispose();

    internal static string Compose(CudaKernel kernel, ulong key)
    {
        PtxValueType index = PtxValueType.Of((DType)key), number = PtxValueType.Of(DType.Int64);
        var values = new PtxValues(
            ("entry", kernel.Entry), ("size", $"{index.Size}"),
            ("load", PtxCast.Load(index, number, "%at", "%address")));
        return PtxHeader.Text
            + PtxLibrary.Skeleton("Indexing/steps").Fill(values, new Dictionary<string, IReadOnlyList<PtxValues>>());
    }

    private static Tensor RowMajor(Tensor index) => index.IsContiguous ? index : CudaElementwise.Copied(index);
}
