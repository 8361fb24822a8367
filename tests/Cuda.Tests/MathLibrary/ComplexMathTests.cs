using System.Globalization;
using System.Numerics;
using System.Text.Json;

namespace Arity.Cuda.Tests.MathLibrary;

/// <summary>Complex functions on the simulator are accurate, and have the special values of the CPU's.</summary>
internal sealed class ComplexMathTests
{
    // A subnormal number and some beyond bounds are among them.
    private static readonly double[] Parts =
    [
        0, -0.0, 1, -1, 0.5, -2, 3.25, 1e-300, Math.ScaleB(1, -1060), 1e300, -1e300, 709.5, -746, 22.5,
        double.PositiveInfinity, double.NegativeInfinity, double.NaN,
    ];

    private static readonly Lazy<Dictionary<string, string[]>> Recorded = new(() =>
        JsonSerializer.Deserialize<Dictionary<string, string[]>>(
            File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "MathLibrary/complex.json")))!);

    [TestCaseSource(typeof(ComplexFunction), nameof(ComplexFunction.All))]
    public void Complex128_keeps_the_bound(ComplexFunction function)
    {
        double[][] lines = [.. Recorded.Value[function.Name].Select(line => line.Split(' ').Select(Number).ToArray())];
        Complex[] x = [.. lines.Select(n => new Complex(n[0], n[1]))], y = [.. lines.Select(n => new Complex(n[^4], n[^3]))];
        Complex[] result = Run(function, x, y, DType.Complex128, KernelDevice.Value);
        double largest = 0;
        using (Assert.EnterMultipleScope())
        {
            for (int i = 0; i < x.Length; i++)
            {
                var expected = new Complex(lines[i][^2], lines[i][^1]);
                double error = (result[i] - expected).Magnitude / (double.BitIncrement(Power(expected)) - Power(expected));
                Assert.That(error, Is.LessThanOrEqualTo(function.Bound), $"{function}({x[i]}, {y[i]}) = {result[i]}, not {expected}");
                largest = Math.Max(largest, error);
            }
        }

        TestContext.Out.WriteLine($"{function} complex128: {largest:F2} ulp");
    }

    [TestCaseSource(typeof(ComplexFunction), nameof(ComplexFunction.All))]
    public void Special_values_are_those_of_the_CPU(ComplexFunction function)
    {
        Complex[] plane = [.. Parts.SelectMany(re => Parts.Select(im => new Complex(re, im)))];

        // The power to a large number has no right bits.
        Complex[] moderate = [.. plane.Where(y => function.Name != "power" || IsModerate(y.Real) && IsModerate(y.Imaginary))];
        Complex[] second = function.IsBinary ? [.. moderate.Where((_, i) => i % 5 == 0), 2, -1, 0.5] : [0];
        (Complex X, Complex Y)[] pairs = [.. plane.SelectMany(x => second.Select(y => (x, y)))];
        Complex[] x = [.. pairs.Select(p => p.X)], y = [.. pairs.Select(p => p.Y)];
        using (Assert.EnterMultipleScope())
        {
            foreach (DType dtype in new[] { DType.Complex64, DType.Complex128 })
            {
                Complex[] actual = Run(function, x, y, dtype, KernelDevice.Value), expected = Run(function, x, y, dtype, Device.Cpu);
                double limit = function.Bound * (dtype == DType.Complex64 ? 1e-7 : 1e-15);
                for (int i = 0; i < x.Length; i++)
                    Assert.That(
                        IsSame(actual[i], expected[i], limit), $"{function}({x[i]}, {y[i]}) = {actual[i]} in {dtype}, not {expected[i]}");
            }
        }
    }

    private static Complex[] Run(ComplexFunction function, Complex[] x, Complex[] y, DType dtype, Device device)
    {
        Tensor first = Ops.Tensor(x).AsType(dtype).To(device), second = Ops.Tensor(y).AsType(dtype).To(device);
        return function.Function(first, second).To(Device.Cpu).AsType(DType.Complex128).ToArray<Complex>();
    }

    // nan in the same parts, the same infinities, and what is finite as near as the modulus allows.
    private static bool IsSame(Complex actual, Complex expected, double limit)
    {
        double modulus = Complex.Abs(new(Finite(expected.Real), Finite(expected.Imaginary)));
        bool isPartNan = double.IsNaN(expected.Real) != double.IsNaN(expected.Imaginary);
        return isPartNan && double.IsInfinity(expected.Real) ? IsInfiniteBesideNan(actual.Real, actual.Imaginary)
            : isPartNan && double.IsInfinity(expected.Imaginary) ? IsInfiniteBesideNan(actual.Imaginary, actual.Real)
            : IsSame(actual.Real, expected.Real, modulus * limit) && IsSame(actual.Imaginary, expected.Imaginary, modulus * limit);
    }

    // C99 leaves the sign of an infinity beside nan open.
    private static bool IsInfiniteBesideNan(double part, double other) => double.IsInfinity(part) && double.IsNaN(other);

    private static bool IsModerate(double x) => !double.IsFinite(x) || Math.Abs(x) < 20;

    private static bool IsSame(double actual, double expected, double limit)
        => actual.Equals(expected) || Math.Abs(actual - expected) <= limit + double.Epsilon;

    private static double Finite(double x) => double.IsFinite(x) ? x : 0;

    // The power of two below the modulus, without overflow.
    private static double Power(Complex z) => Math.ScaleB(1, Math.ILogB(Complex.Abs(z)));

    private static double Number(string hexadecimal) =>
        BitConverter.UInt64BitsToDouble(ulong.Parse(hexadecimal, NumberStyles.HexNumber, CultureInfo.InvariantCulture));
}
