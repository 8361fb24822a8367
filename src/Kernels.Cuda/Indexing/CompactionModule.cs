using Arity.Kernels.Cuda.Composition;

namespace Arity.Kernels.Cuda;

/// <summary>Fills the skeletons that count and place the items that satisfy a condition.</summary>
internal static class CompactionModule
{
    /// <summary>The key of a mask's true elements.</summary>
    public const ulong Mask = 0;

    /// <summary>The key of numbers of which a binary digit is 0, in the order in which they stand.</summary>
    public const ulong Digit = 1;

    /// <summary>The key of the same, in an order that is given.</summary>
    public const ulong OrderedDigit = 2;

    /// <summary>The module's text; the kernel is called as its skeleton.</summary>
    public static string Compose(CudaKernel kernel, ulong key)
    {
        PtxValues[] once = [new()];
        var lists = new Dictionary<string, IReadOnlyList<PtxValues>>
        {
            ["mask"] = key == Mask ? once : [],
            ["digit"] = key == Mask ? [] : once,
            ["ordered"] = key == OrderedDigit ? once : [],
        };
        var values = new PtxValues(
            ("entry", kernel.Entry),
            ("begin", PtxLibrary.Skeleton("Indexing/compact_begin").Fill(new PtxValues(), lists)),
            ("flag", PtxLibrary.Skeleton("Indexing/compact_flag").Fill(new PtxValues(), lists)));
        return PtxHeader.Text + PtxLibrary.Skeleton($"Indexing/{kernel.Function}").Fill(values, lists);
    }
}
