using Arity.Kernels.Cuda.Composition;

namespace Arity.Kernels.Cuda;

/// <summary>Joins the skeleton of index transfers with what is done to an element.</summary>
internal static class IndexTransferModule
{
    /// <summary>Reads picked elements.</summary>
    public static readonly CudaKernel Gather = new("index", "gather", typeof(IndexTransferModule).Assembly);

    /// <summary>Overwrites picked elements.</summary>
    public static readonly CudaKernel Put = new("index_put", "put", typeof(IndexTransferModule).Assembly);

    /// <summary>Adds to picked elements.</summary>
    public static readonly CudaKernel Accumulate = new("index_put", "accumulate", typeof(IndexTransferModule).Assembly);

    private static readonly CudaKernel Add = new("index_put", "add", typeof(IndexTransferModule).Assembly);

    /// <summary>Whether real and imaginary parts are moved one by one: to be added, or because no register holds 16 bytes.</summary>
    public static bool MovesParts(CudaKernel kernel, DType dtype)
        => dtype == DType.Complex128 || (dtype == DType.Complex64 && ReferenceEquals(kernel, Accumulate));

    /// <summary>The key of a specialization. What is only moved is told apart by its size alone.</summary>
    public static ulong Key(CudaKernel kernel, DType dtype, int rank, int indexedRank, bool isSorted)
    {
        DType moved = ReferenceEquals(kernel, Accumulate) ? dtype : dtype.ItemSize switch
        {
            1 => DType.UInt8,
            2 => DType.UInt16,
            4 => DType.UInt32,
            _ => DType.UInt64,
        };
        return (ulong)moved | (ulong)rank << 4 | (ulong)indexedRank << 8 | (isSorted ? 1UL : 0) << 12;
    }

    /// <summary>The module's text; its entry is called as the kernel.</summary>
    public static string Compose(CudaKernel kernel, ulong key)
    {
        var dtype = (DType)(key & 15);
        PtxValueType memory = PtxValueType.Of(dtype);
        PtxValueType compute = memory.Register == "f32" ? PtxValueType.Of(DType.Float32) : memory;
        int rank = (int)(key >> 4 & 15), indexedRank = (int)(key >> 8 & 15);
        var lists = new Dictionary<string, IReadOnlyList<PtxValues>>
        {
            ["axis"] = PtxAxes.Rows(rank, "picked", "ordered", "place"),
            ["indexedAxis"] = PtxAxes.Rows(indexedRank, "picked"),
            ["sorted"] = (key >> 12 & 1) != 0 ? [new()] : [],
        };
        string work = PtxLibrary.Skeleton($"Indexing/{kernel.Function}").Fill(Moves(memory, compute), lists);
        var values = new PtxValues(
            ("entry", kernel.Entry), ("work", work),
            ("layoutBytes", $"{Math.Max(8, 32 * rank)}"), ("indexedBytes", $"{Math.Max(8, 16 * indexedRank)}"));
        string functions = ReferenceEquals(kernel, Accumulate) ? PtxLibrary.Operator(Add, compute.Name) : "";
        return PtxHeader.Text + functions + PtxLibrary.Skeleton("Indexing/transfer").Fill(values, lists);
    }

    private static PtxValues Moves(PtxValueType memory, PtxValueType compute) => new(
        ("register", compute.Register), ("function", $"{Add.Function}_{compute.Name}"),
        ("load", PtxCast.Load(memory, compute, "%moved", "%given")), ("store", PtxCast.Store(compute, memory, "%moved", "%given")),
        ("read", PtxCast.Load(memory, compute, "%moved", "%element")), ("write", PtxCast.Store(compute, memory, "%moved", "%element")),
        ("readTotal", PtxCast.Load(memory, compute, "%total", "%element")),
        ("writeTotal", PtxCast.Store(compute, memory, "%total", "%element")));
}
