namespace Arity.Formulas;

/// <summary>The gradients of x to the power y.</summary>
internal static class PowerFormulas
{
    /// <summary>y · x^(y-1), and 0 where y is 0, even at x = 0.</summary>
    public static Tensor Base(Tensor grad, Tensor self, Tensor exponent)
    {
        Tensor slope = exponent * self.Power(exponent - 1);
        return grad * PointwiseFormulas.Keep(slope, exponent.NotEqual(0)).Conj();
    }

    /// <summary>x^y · log x, and 0 where x is 0 and y is not negative.</summary>
    public static Tensor Exponent(Tensor grad, Tensor self, Tensor exponent, Tensor result)
    {
        Tensor hasSlope = self.NotEqual(0);
        Tensor one = Ops.Ones([], dtype: self.DType, device: self.Device);
        Tensor logarithm = Ops.Where(hasSlope, self, one).To(result.DType).Log();
        return grad * PointwiseFormulas.Keep(result * logarithm, hasSlope).Conj();
    }
}
