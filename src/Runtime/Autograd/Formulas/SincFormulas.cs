namespace Arity.Formulas;

/// <summary>The derivative of sinc.</summary>
internal static class SincFormulas
{
    /// <summary>Below this |x| the quotient loses digits to cancellation and the series takes over.</summary>
    private const double SeriesBelow = 0.1;

    /// <summary>
    /// (cos(πx) - sinc(x)) / x, and near 0 its Taylor series Σ (-1)^k 2k π^(2k) x^(2k-1) / (2k+1)!, which makes
    /// higher derivatives right at 0 too.
    /// </summary>
    public static Tensor Derivative(Tensor self, Tensor result)
    {
        Tensor isNear = self.Abs() < SeriesBelow;
        Tensor one = Ops.Ones([], dtype: result.DType, device: result.Device);
        Tensor far = Ops.Where(isNear, one, self);
        Tensor quotient = ((far * Math.PI).Cos() - far.Sinc()) / far;
        return Ops.Where(isNear, Series(PointwiseFormulas.Keep(self, isNear)), quotient);
    }

    // Horner's scheme in x²; eight terms leave less than 1e-17 below |x| = 0.1.
    private static Tensor Series(Tensor self)
    {
        Tensor square = self.Square();
        Tensor sum = Ops.Zeros([], dtype: self.DType, device: self.Device);
        for (int k = 8; k >= 1; k--) sum = (sum * square) + Coefficient(k);
        return sum * self;
    }

    private static double Coefficient(int k)
    {
        double value = k % 2 == 0 ? 2.0 * k : -2.0 * k;
        for (int i = 1; i <= 2 * k; i++) value *= Math.PI / i;
        return value / ((2 * k) + 1);
    }
}
