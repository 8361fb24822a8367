using System.Numerics;

namespace Arity.Kernels.Cpu;

/// <summary>Normalized sinc, sin(πx)/(πx), 1 at 0; exactly 0 at the other integers.</summary>
/// <remarks>
/// With r the distance to the nearest integer n, sin(πx) = ±sin(πr), and sin(πr)/π = r (1 - π²r²/3! + π⁴r⁴/5! - ...), Taylor's series,
/// of which |r| ≤ 1/2 needs few terms. So π never enters by itself, and there is no cancellation near integers, where NumPy's quotient
/// has only as many right bits as πx.
/// </remarks>
internal readonly struct Sinc :
    IUnaryOperator<float, float>, IUnaryOperator<double, double>, IUnaryOperator<Complex64, Complex64>, IUnaryOperator<Complex, Complex>
{
    private const int FloatTerms = 7;

    static bool IUnaryOperator<float, float>.HasVectorForm => true;

    static bool IUnaryOperator<double, double>.HasVectorForm => true;

    // (-1)^k π^2k / (2k+1)!, computed with 60 digits.
    private static ReadOnlySpan<double> Terms =>
    [
        1.0, -1.6449340668482264, 0.8117424252833536, -0.19075182412208422, 0.0261478478176548, -0.0023460810354558235,
        0.000148428793031071, -6.975873661656381e-06, 2.5312174041370274e-07, -7.304711822217775e-09, 1.7165384749821432e-10,
        -3.3481335350440666e-12,
    ];

    public static float Invoke(float x) => Lane.Invoke<float, float, Sinc>(x);

    public static double Invoke(double x) => Lane.Invoke<double, double, Sinc>(x);

    public static Complex64 Invoke(Complex64 x) => (Complex64)ComplexMath.Sinc(x);

    public static Complex Invoke(Complex x) => ComplexMath.Sinc(x);

    public static Vector<float> Invoke(Vector<float> x)
    {
        Vector<float> folded = x - (2 * Vector.Round(x * 0.5f)), nearest = Vector.Round(folded), r = folded - nearest, square = r * r;
        var series = new Vector<float>((float)Terms[FloatTerms - 1]);
        for (int k = FloatTerms - 2; k >= 0; k--) series = Vector.FusedMultiplyAdd(series, square, new Vector<float>((float)Terms[k]));
        Vector<float> sine = r * (Vector<float>.One - (2 * nearest * nearest)) * series;
        return Vector.ConditionalSelect(Vector.Equals(x, Vector<float>.Zero), Vector<float>.One, (sine / x) + Vector<float>.Zero);
    }

    public static Vector<double> Invoke(Vector<double> x)
    {
        Vector<double> folded = x - (2 * Vector.Round(x * 0.5)), nearest = Vector.Round(folded), r = folded - nearest, square = r * r;
        var series = new Vector<double>(Terms[^1]);
        for (int k = Terms.Length - 2; k >= 0; k--) series = Vector.FusedMultiplyAdd(series, square, new Vector<double>(Terms[k]));
        Vector<double> sine = r * (Vector<double>.One - (2 * nearest * nearest)) * series;
        return Vector.ConditionalSelect(Vector.Equals(x, Vector<double>.Zero), Vector<double>.One, (sine / x) + Vector<double>.Zero);
    }
}
