using Arity.Kernels.Cuda.Composition;

namespace Arity.Kernels.Cuda;

/// <summary>Pieces of PTX that several skeletons contain.</summary>
internal static class PtxFragments
{
    /// <summary>Declares and computes <c>%index</c> and <c>%step</c> of a loop over the grid.</summary>
    public static string GridStride { get; } = PtxLibrary.Skeleton("grid_stride").Fill(
        new PtxValues(), new Dictionary<string, IReadOnlyList<PtxValues>>());
}
