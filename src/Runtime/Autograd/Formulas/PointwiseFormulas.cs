namespace Arity.Formulas;

/// <summary>Parts of the gradients of elementwise operators.</summary>
internal static class PointwiseFormulas
{
    /// <summary>The gradient where the condition holds, zero elsewhere, also where the gradient is inf or nan.</summary>
    public static Tensor Keep(Tensor grad, Tensor condition)
        => Ops.Where(condition, grad, Ops.Zeros([], dtype: grad.DType, device: grad.Device));

    /// <summary>The share of a winner in a maximum or minimum: 1 when it wins alone, a half when it ties, else 0.</summary>
    public static Tensor ShareOf(Tensor self, Tensor other, Tensor wins)
    {
        DType dtype = Promotion.Promote(self.DType, other.DType);
        return wins.AsType(dtype) + (self.Equal(other).AsType(dtype) * 0.5);
    }

    /// <summary>result / self, the sign that copysign gave; 0 at 0, where the magnitude has no slope.</summary>
    public static Tensor SignRatio(Tensor result, Tensor self) => Keep(result / self, self.NotEqual(0));

    /// <summary>
    /// The gradient of z / |z|: (g - s · Re(conj(s) · g)) / |z| with s the sign; zero for real numbers and at 0. The map is its own
    /// adjoint, so the tangent has the same formula.
    /// </summary>
    public static Tensor Sign(Tensor grad, Tensor self, Tensor result)
    {
        if (!self.DType.IsComplex) return grad.ZerosLike();
        Tensor along = (grad * result.Conj()).Real();
        return Keep((grad - (result * along)) / self.Abs(), self.NotEqual(0));
    }
}
