namespace Arity.Runtime.Tests.VectorMath;

internal sealed class Float32AccuracyTests
{
    // A prime, so that the sweep meets all exponents, both signs and ever other fractions.
    private const uint Stride = 4099;

    private static readonly float[] Special =
    [
        0f, -0f, 1f, -1f, float.Epsilon, -float.Epsilon, 1.17549435e-38f, float.MaxValue, float.MinValue,
        float.PositiveInfinity, float.NegativeInfinity, float.NaN, 88.72283f, 88.72284f, -87.33655f, -103.97207f, -103.97208f,
        131072f, -131073f, 1e30f, MathF.PI, MathF.PI / 2,
    ];

    [TestCaseSource(typeof(VectorFunctions), nameof(VectorFunctions.Float32))]
    public void EveryRangeOfNumbersIsWithinTheClaimedUlp(VectorFunctionCase<float> function)
    {
        var x = new float[(int)(uint.MaxValue / Stride)];
        for (int i = 0; i < x.Length; i++)
            x[i] = BitConverter.UInt32BitsToSingle((uint)i * Stride);
        AssertErrors(function, x);
    }

    [TestCaseSource(typeof(VectorFunctions), nameof(VectorFunctions.Float32))]
    public void SpecialValuesAndBoundsAreRight(VectorFunctionCase<float> function) => AssertErrors(function, Special);

    private static void AssertErrors(VectorFunctionCase<float> function, float[] x)
    {
        var y = new float[x.Length];
        function.Kernel(x, y);
        int worst = 0;
        double error = -1;
        for (int i = 0; i < x.Length; i++)
        {
            double candidate = Ulp.Error(y[i], function.Reference(x[i]));
            if (candidate > error)
                (worst, error) = (i, candidate);
        }

        Assert.That(error, Is.LessThanOrEqualTo(function.MaximumUlp), $"{function}({x[worst]:R}) = {y[worst]:R}");
    }
}
