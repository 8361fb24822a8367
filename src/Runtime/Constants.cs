namespace Arity;

/// <summary>Mathematical constants by NumPy's names, for formulas and for <c>using static</c>.</summary>
public static class Constants
{
    /// <summary>The circle's circumference over its diameter; <c>numpy.pi</c>.</summary>
    public const double PI = Math.PI;

    /// <summary>The base of the natural logarithm; <c>numpy.e</c>.</summary>
    public const double E = Math.E;

    /// <summary>The Euler-Mascheroni constant; <c>numpy.euler_gamma</c> (OEIS A001620).</summary>
    public const double EulerGamma = 0.57721566490153286;
}
