namespace Arity.Runtime.Tests.VectorMath;

/// <summary>Errors in units in the last place of the true result.</summary>
internal static class Ulp
{
    /// <summary>The error of a float32; infinite if nan, the sign of zero or an overflow differ.</summary>
    public static double Error(float actual, double reference)
    {
        if (float.IsNaN(actual) || double.IsNaN(reference))
            return float.IsNaN(actual) && double.IsNaN(reference) ? 0 : double.PositiveInfinity;
        if (float.IsInfinity(actual) || float.IsInfinity((float)reference))
            return actual == (float)reference ? 0 : double.PositiveInfinity;
        if (actual == 0 && double.IsNegative(reference) != float.IsNegative(actual))
            return double.PositiveInfinity;
        int exponent = reference == 0 ? -126 : Math.Max(Math.ILogB(reference), -126);
        return Math.Abs(actual - reference) / Math.ScaleB(1, exponent - 23);
    }

}
