namespace Arity.Kernels.Cuda;

/// <summary>In how many bits kernels take an index apart into coordinates: a division in 64 bits takes several times as long.</summary>
internal static class IndexWidth
{
    /// <summary>The most elements whose indices are taken apart in 32 bits; lower only where a test wants 64.</summary>
    public static long NarrowLimit { get; set; } = int.MaxValue;

    /// <summary>Whether 32 bits hold the index of every element.</summary>
    public static bool IsNarrow(long count) => count <= NarrowLimit;
}
