using System.Globalization;
using System.Text.Json;

namespace Arity.Cuda.Tests.MathLibrary;

/// <summary>The PTX math library keeps the error bounds that NVIDIA publishes for CUDA's, on the simulator.</summary>
internal sealed class MathTests
{
    private static readonly Lazy<Dictionary<string, string[]>> Recorded = new(() =>
        JsonSerializer.Deserialize<Dictionary<string, string[]>>(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "MathLibrary/math.json")))!);

    [TestCaseSource(typeof(MathFunction), nameof(MathFunction.All))]
    public void Float32_keeps_the_bound(MathFunction function)
    {
        float[] x = Arguments.Single(), y = function.Name == "pow" ? Arguments.Exponents(x) : [.. x.Reverse()];
        float[] result = MathKernel.Run(function, x, y);
        double largest = 0;
        using (Assert.EnterMultipleScope())
        {
            for (int i = 0; i < x.Length; i++)
            {
                double error = Ulp.Error(result[i], function.Reference(x[i], y[i]));
                Assert.That(error, Is.LessThanOrEqualTo(function.Single), $"{function}({x[i]:R}, {y[i]:R}) = {result[i]:R}");
                largest = Math.Max(largest, error);
            }
        }

        TestContext.Out.WriteLine($"{function} float32: {largest:F3} ulp");
    }

    [TestCaseSource(typeof(MathFunction), nameof(MathFunction.All))]
    public void Float64_keeps_the_bound(MathFunction function)
    {
        string[][] lines = [.. Recorded.Value[function.Name].Select(line => line.Split(' '))];
        double[] x = [.. lines.Select(line => Number(line[0]))], y = [.. lines.Select(line => Number(line[^3]))];
        double[] result = MathKernel.Run(function, x, y);
        double largest = 0;
        using (Assert.EnterMultipleScope())
        {
            for (int i = 0; i < x.Length; i++)
            {
                double error = Ulp.Error(result[i], Number(lines[i][^2]), double.Parse(lines[i][^1], CultureInfo.InvariantCulture));
                Assert.That(error, Is.LessThanOrEqualTo(function.Double), $"{function}({x[i]:R}, {y[i]:R}) = {result[i]:R}");
                largest = Math.Max(largest, error);
            }
        }

        TestContext.Out.WriteLine($"{function} float64: {largest:F3} ulp");
    }

    /// <summary>C99's and NumPy's special values, of two arguments all pairs; the reference is good to some units.</summary>
    [TestCaseSource(typeof(MathFunction), nameof(MathFunction.All))]
    public void Special_values_are_those_of_C(MathFunction function)
    {
        double[] second = function.IsBinary ? Arguments.Special : [0];
        (double X, double Y)[] pairs = [.. Arguments.Special.SelectMany(x => second.Select(y => (x, y)))];
        double[] result = MathKernel.Run<double>(function, [.. pairs.Select(p => p.X)], [.. pairs.Select(p => p.Y)]);
        float[] single = MathKernel.Run<float>(function, [.. pairs.Select(p => (float)p.X)], [.. pairs.Select(p => (float)p.Y)]);
        using (Assert.EnterMultipleScope())
        {
            for (int i = 0; i < pairs.Length; i++)
            {
                (double x, double y) = pairs[i];
                Assert.That(
                    Ulp.Error(result[i], function.Reference(x, y), 0), Is.LessThanOrEqualTo(4), $"{function}({x:R}, {y:R}) = {result[i]:R}");
                Assert.That(
                    Ulp.Error(single[i], function.Reference((float)x, (float)y)), Is.LessThanOrEqualTo(function.Single),
                    $"{function}({(float)x:R}f, {(float)y:R}f) = {single[i]:R}");
            }
        }
    }

    private static double Number(string hexadecimal) =>
        BitConverter.UInt64BitsToDouble(ulong.Parse(hexadecimal, NumberStyles.HexNumber, CultureInfo.InvariantCulture));
}
