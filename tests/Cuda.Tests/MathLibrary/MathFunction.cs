namespace Arity.Cuda.Tests.MathLibrary;

/// <summary>A function of the PTX math library.</summary>
/// <param name="Name">Its name without the type.</param>
/// <param name="Single">The error that float32 may have, in units in the last place.</param>
/// <param name="Double">The error that float64 may have.</param>
/// <param name="Reference">What it computes, to an accuracy far better than float32's; a unary function ignores the second argument.</param>
/// <param name="IsBinary">Whether it takes two arguments.</param>
internal sealed record MathFunction(string Name, double Single, double Double, Func<double, double, double> Reference, bool IsBinary = false)
{
    /// <summary>The functions with the errors that NVIDIA publishes for its own; sigmoid and sinc, which it lacks, with ours.</summary>
    public static readonly MathFunction[] All =
    [
        new("exp", 2, 1, (x, _) => Math.Exp(x)),
        new("expm1", 1, 1, (x, _) => Expm1(x)),
        new("log", 1, 1, (x, _) => Math.Log(x)),
        new("log1p", 1, 1, (x, _) => Log1p(x)),
        new("sin", 2, 2, (x, _) => Math.Sin(x)),
        new("cos", 2, 2, (x, _) => Math.Cos(x)),
        new("tan", 4, 2, (x, _) => Math.Tan(x)),
        new("tanh", 2, 1, (x, _) => Math.Tanh(x)),
        new("sigmoid", 2.5, 2.5, (x, _) => x < 0 ? Math.Exp(x) / (1 + Math.Exp(x)) : 1 / (1 + Math.Exp(-x))),
        new("sinc", 2, 2.2, (x, _) => Sinc(x)),
        new("pow", 4, 2, Math.Pow, IsBinary: true),
        new("hypot", 3, 2, double.Hypot, IsBinary: true),
        new("atan2", 3, 2, Math.Atan2, IsBinary: true),
    ];

    public override string ToString() => Name;

    // Kahan's forms: the error of the rounded e^x or 1 + x appears in both factors and goes.
    private static double Expm1(double x)
    {
        double power = Math.Exp(x);
        if (power == 1) return x;
        return Math.Abs(x) < 40 ? (power - 1) * x / Math.Log(power) : power - 1;
    }

    private static double Log1p(double x)
    {
        double sum = 1 + x;
        if (sum == 1) return x;
        return Math.Abs(x) < 1e16 ? Math.Log(sum) * x / (sum - 1) : Math.Log(sum);
    }

    private static double Sinc(double x)
    {
        if (x == 0 || double.IsInfinity(x)) return x == 0 ? 1 : double.NaN;
        double folded = Math.IEEERemainder(x, 2), nearest = Math.Round(folded);
        double sine = Math.Sin(double.Pi * (folded - nearest)) / (double.Pi * x);
        return (nearest == 0 ? sine : -sine) + 0.0;
    }
}
