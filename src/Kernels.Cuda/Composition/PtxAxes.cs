namespace Arity.Kernels.Cuda.Composition;

/// <summary>The rows of a skeleton's axes: where a packed layout holds extents and strides.</summary>
internal static class PtxAxes
{
    /// <summary>A row an axis, with the byte offset of its <c>$extent</c> and of each stride.</summary>
    /// <param name="rank">The number of dimensions.</param>
    /// <param name="strides">What the skeleton calls the operands' strides, in the layout's order.</param>
    public static IReadOnlyList<PtxValues> Rows(int rank, params string[] strides) =>
    [
        .. Enumerable.Range(0, rank).Select(axis => new PtxValues(
            [("extent", $"{8 * axis}"), .. strides.Select((name, i) => (name, $"{8 * ((rank * (1 + i)) + axis)}"))])),
    ];
}
