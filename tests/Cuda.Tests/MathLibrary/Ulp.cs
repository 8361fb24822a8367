namespace Arity.Cuda.Tests.MathLibrary;

/// <summary>Errors in units in the last place of the true result; infinite where nan, an infinity or the sign of zero differ.</summary>
internal static class Ulp
{
    public static double Error(float actual, double reference) => float.IsFinite((float)reference) && float.IsFinite(actual)
        ? Finite(actual, reference, 0, -126, 23)
        : Same(actual, (float)reference);

    /// <summary>The reference is a rounded number and the rest in its units in the last place.</summary>
    public static double Error(double actual, double reference, double rest) => double.IsFinite(reference) && double.IsFinite(actual)
        ? Finite(actual, reference, rest, -1022, 52)
        : Same(actual, reference);

    private static double Same(double actual, double reference) => actual.Equals(reference) ? 0 : double.PositiveInfinity;

    private static double Finite(double actual, double reference, double rest, int lowest, int bits)
    {
        if (actual == 0 && double.IsNegative(actual) != double.IsNegative(reference))
            return double.PositiveInfinity;
        int exponent = reference == 0 ? lowest : Math.Max(Math.ILogB(reference), lowest);
        return Math.Abs(Math.ScaleB(actual - reference, bits - exponent) - rest);
    }
}
