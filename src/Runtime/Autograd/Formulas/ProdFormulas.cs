using Arity.CompilerServices;

namespace Arity.Formulas;

/// <summary>The gradient of a product: for each element, the product of the others.</summary>
internal static class ProdFormulas
{
    /// <summary>The gradient, exact for zeros, and so in higher orders.</summary>
    public static Tensor Backward(Tensor grad, Tensor self, Tensor result, Axes? axis, bool keepdims)
        => ReductionFormulas.Restore(grad, self.Shape, axis, keepdims) * Others(self, result, axis, keepdims).Conj();

    /// <summary>The tangent: the sum over elements of tangent times the product of the others.</summary>
    public static Tensor Tangent(Tensor tangent, Tensor self, Tensor result, Axes? axis, bool keepdims)
        => (tangent * Others(self, result, axis, keepdims)).Sum(axis, keepdims);

    private static Tensor Others(Tensor self, Tensor result, Axes? axis, bool keepdims)
    {
        bool hasZero = self.Equal(0).Any().Item<bool>();
        return hasZero ? OthersByMasking(self, result.DType, axis) : ReductionFormulas.Restore(result, self.Shape, axis, keepdims) / self;
    }

    // With zeros there is nothing to divide by: for each of the n reduced elements, a product with that element replaced by one.
    private static Tensor OthersByMasking(Tensor self, DType dtype, Axes? axis)
    {
        int[] reduced = axis is { } axes ? AxisRules.Normalize("prod", axes, self.Rank) : [.. Enumerable.Range(0, self.Rank)];
        long[] order = [.. Enumerable.Range(0, self.Rank).Where(a => !reduced.Contains(a)), .. reduced];
        Tensor moved = self.To(dtype).Permute(order);
        long count = reduced.Aggregate(1L, (product, a) => product * self.Shape[a]);
        Tensor rows = moved.Reshape([-1, 1, count]);
        Tensor one = Ops.Ones([], dtype: dtype, device: self.Device);
        Tensor isSelf = Ops.Eye(count, dtype: DType.Bool, device: self.Device);
        Tensor others = Ops.Where(isSelf, one, rows).Prod(-1);
        return others.Reshape(moved.Shape).Permute(Inverse(order));
    }

    private static long[] Inverse(long[] order)
    {
        var inverse = new long[order.Length];
        for (int i = 0; i < order.Length; i++) inverse[order[i]] = i;
        return inverse;
    }
}
