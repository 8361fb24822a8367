namespace Arity.Kernels.Cuda;

/// <summary>A tensor of a kernel along lines, and how far apart the elements of a line are.</summary>
/// <param name="Tensor">The tensor.</param>
/// <param name="Stride">In bytes; 0 where a line has one element only.</param>
internal readonly record struct LineOperand(Tensor Tensor, long Stride)
{
    /// <summary>A tensor along one of its axes.</summary>
    public static LineOperand Along(Tensor tensor, int axis) => new(tensor, ElementwiseLayout.StrideOf(tensor, axis));
}
