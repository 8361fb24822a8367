namespace Arity.Runtime.Tests.VectorMath;

internal sealed class Float64AccuracyTests
{
    private static readonly double[] Special =
    [
        0.0, -0.0, 1, -1, double.PositiveInfinity, double.NegativeInfinity, double.NaN, double.MaxValue, double.MinValue,
        709.7827128933841, 709.782712893385, -745.1332191019412, -745.2, -746, 746, 1e300, 5e-324, -5e-324,
    ];

    [TestCaseSource(typeof(VectorFunctions), nameof(VectorFunctions.Float64))]
    public void RecordedResultsAreWithinTheClaimedUlp(VectorFunctionCase<double> function)
    {
        RecordedResult[] recorded = RecordedResult.Of(function.Name);
        double[] x = recorded.Select(line => line.Arguments[0]).ToArray(), y = new double[x.Length];
        function.Kernel(x, y);
        Assert.Multiple(() =>
        {
            for (int i = 0; i < x.Length; i++)
                Assert.That(recorded[i].Error(y[i]), Is.LessThanOrEqualTo(function.MaximumUlp), $"{function}({x[i]:R}) = {y[i]:R}");
        });
    }

    /// <summary>The references are those of the C library, good to an ulp: only nan, infinities and signs are strict.</summary>
    [TestCaseSource(typeof(VectorFunctions), nameof(VectorFunctions.Float64))]
    public void SpecialValuesAndBoundsAreRight(VectorFunctionCase<double> function)
    {
        var y = new double[Special.Length];
        function.Kernel(Special, y);
        Assert.Multiple(() =>
        {
            foreach ((double x, double actual) in Special.Zip(y))
            {
                double expected = function.Reference(x);
                Assert.That(actual, Is.EqualTo(expected).Within(4).Ulps, $"{function}({x:R})");
                if (!double.IsNaN(expected))
                    Assert.That(double.IsNegative(actual), Is.EqualTo(double.IsNegative(expected)), $"sign of {function}({x:R})");
            }
        });
    }
}
