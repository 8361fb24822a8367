namespace Arity.Cuda.Tests.MathLibrary;

/// <summary>Arguments for the PTX math library.</summary>
internal static class Arguments
{
    private const int Count = 600;

    /// <summary>Where functions have special values and bounds; all representable in float32, and those bounds of float64.</summary>
    public static readonly double[] Special =
    [
        0, -0.0, 1, -1, 0.5, -0.5, 1.5, -1.5, 2, -2, 3, -3, double.PositiveInfinity, double.NegativeInfinity, double.NaN, 16777216, 16777217,
        88.72283f, 88.72284f, -103.97207f, -103.97209f, 131072, 131080, float.MaxValue, float.MinValue, float.Epsilon, -float.Epsilon,
        709.782712893384, 709.7827128933841, -745.1332191019411, -745.1332191019412, 1073741824, 1e300, -1e300, double.MaxValue,
        double.MinValue, double.Epsilon, -double.Epsilon,
    ];

    /// <summary>Moderate, large and small numbers, all magnitudes, neighbours of one and of multiples of π/2.</summary>
    public static float[] Single()
    {
        var random = new Random(3);
        IEnumerable<double> Draw(Func<double> next) => Enumerable.Range(0, Count).Select(_ => next());
        double Signed(double limit) => ((2 * random.NextDouble()) - 1) * limit;
        IEnumerable<double> numbers =
        [
            .. Special,
            .. Draw(() => Signed(1)), .. Draw(() => Signed(12)), .. Draw(() => Signed(105)), .. Draw(() => Signed(2e5)),
            .. Draw(() => 1 + Signed(Math.ScaleB(1, -random.Next(24)))),
            .. Draw(() => Math.Round(Math.ScaleB(random.NextDouble(), random.Next(60))) * (double.Pi / 2)),
            .. Draw(() => BitConverter.Int32BitsToSingle(random.Next(int.MinValue, int.MaxValue))),
            .. Draw(() => random.Next(1 << 23) * (double)float.Epsilon),
        ];
        return [.. numbers.Select(x => (float)x)];
    }

    /// <summary>Exponents that take powers of the bases through all of the range, some of them integers.</summary>
    public static float[] Exponents(float[] bases)
    {
        var random = new Random(4);
        return [.. bases.Select((x, i) => i % 3 == 0
            ? random.Next(-20, 21)
            : (float)(((2 * random.NextDouble()) - 1) * 104 / Math.Log(Math.Abs(x))))];
    }
}
