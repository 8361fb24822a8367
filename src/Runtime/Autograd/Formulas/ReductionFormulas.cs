using Arity.CompilerServices;

namespace Arity.Formulas;

/// <summary>Parts of the gradients of reductions and scans.</summary>
internal static class ReductionFormulas
{
    /// <summary>Repeats a reduced tensor over the axes that were reduced.</summary>
    public static Tensor Expand(Tensor reduced, Shape shape, Axes? axis, bool keepdims)
        => (axis is null ? reduced : Restore(reduced, shape, axis, keepdims)).Expand(shape);

    /// <summary>The gradient of a maximum or minimum: shared evenly by the elements that attain it.</summary>
    public static Tensor ExtremumBackward(Tensor grad, Tensor self, Tensor result, Axes? axis, bool keepdims)
        => Shares(self, result, axis, keepdims) * Restore(grad, self.Shape, axis, keepdims);

    /// <summary>The tangent of a maximum or minimum: the mean over the elements that attain it.</summary>
    public static Tensor ExtremumTangent(Tensor tangent, Tensor self, Tensor result, Axes? axis, bool keepdims)
        => (Shares(self, result, axis, keepdims) * tangent).Sum(axis, keepdims);

    /// <summary>The running sum from the other end.</summary>
    public static Tensor CumSumBackward(Tensor grad, Shape shape, long? axis)
    {
        Axes along = axis ?? 0;
        return grad.Flip(along).CumSum(axis ?? 0).Flip(along).Reshape(shape);
    }

    /// <summary>Puts back, with extent one, the axes that a reduction without keepdims dropped.</summary>
    public static Tensor Restore(Tensor reduced, Shape shape, Axes? axis, bool keepdims)
    {
        if (keepdims) return reduced;
        long[] extents = shape.ToArray();
        if (axis is { } axes)
            foreach (int a in AxisRules.Normalize("reduction", axes, shape.Rank)) extents[a] = 1;
        else
            Array.Fill(extents, 1);
        return reduced.Reshape(extents);
    }

    private static Tensor Shares(Tensor self, Tensor result, Axes? axis, bool keepdims)
    {
        Tensor attained = Restore(result, self.Shape, axis, keepdims);
        Tensor isWinner = self.Equal(attained).LogicalOr(self.NotEqual(self)).AsType(self.DType);
        return isWinner / isWinner.Sum(axis, keepdims: true);
    }
}
