namespace Arity.CompilerServices;

public static partial class ShapeRules
{
    /// <summary>The shape of a matrix product, as NumPy's <c>matmul</c>.</summary>
    /// <remarks>
    /// (..., n, k) by (..., k, m) gives (..., n, m), leading dimensions broadcast. A vector on the left counts as (1, k) and one on the
    /// right as (k, 1); the dimension that this adds is dropped from the result.
    /// </remarks>
    /// <exception cref="ShapeException">A 0-d operand, inner dimensions that differ, or leading ones that do not broadcast.</exception>
    public static Shape MatMul(string operatorName, Tensor a, Tensor b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        ref readonly Shape left = ref a.ShapeRef;
        ref readonly Shape right = ref b.ShapeRef;
        if (left.Rank == 0 || right.Rank == 0)
            throw new ShapeException(operatorName, null,
                $"the shapes {left} and {right} include a 0-d one, which is no matrix or vector; multiply with * instead.");
        long inner = right[right.Rank == 1 ? 0 : right.Rank - 2];
        if (left[-1] != inner)
            throw new ShapeException(
                operatorName, null, $"the shapes {left} and {right} differ in the dimension that is summed over: {left[-1]} and {inner}.");
        Shape batch = Broadcast(operatorName, Batch(in left), Batch(in right));
        Span<long> extents = stackalloc long[batch.Rank + 2];
        batch.AsSpan().CopyTo(extents);
        int rank = batch.Rank;
        if (left.Rank > 1) extents[rank++] = left[-2];
        if (right.Rank > 1) extents[rank++] = right[-1];
        return new Shape(extents[..rank]);
    }

    private static Shape Batch(in Shape shape) => new(shape.AsSpan()[..Math.Max(0, shape.Rank - 2)]);
}
