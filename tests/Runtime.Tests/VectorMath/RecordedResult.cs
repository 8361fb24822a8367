using System.Globalization;

namespace Arity.Runtime.Tests.VectorMath;

/// <summary>A finite float64 result that record_float64.py computed: arguments, rounded result, its rest in units in the last place.</summary>
internal sealed record RecordedResult(double[] Arguments, double Rounded, double Rest)
{
    private static readonly Lazy<Dictionary<string, string[]>> All =
        new(() => Arity.Runtime.Tests.Recorded.Json<Dictionary<string, string[]>>("VectorMath/float64.json"));

    public static RecordedResult[] Of(string function) => All.Value[function].Select(Parse).ToArray();

    /// <summary>The error of a result in units in the last place; infinite where it or the sign of zero is wrong.</summary>
    public double Error(double actual)
    {
        if (!double.IsFinite(actual) || (actual == 0 && double.IsNegative(Rounded) != double.IsNegative(actual)))
            return double.PositiveInfinity;
        int exponent = Rounded == 0 ? -1022 : Math.Max(Math.ILogB(Rounded), -1022);
        return Math.Abs(Math.ScaleB(actual - Rounded, 52 - exponent) - Rest);
    }

    private static RecordedResult Parse(string line)
    {
        string[] fields = line.Split(' ');
        double[] numbers = fields[..^1].Select(FromBits).ToArray();
        return new(numbers[..^1], numbers[^1], double.Parse(fields[^1], CultureInfo.InvariantCulture));
    }

    private static double FromBits(string hexadecimal) =>
        BitConverter.UInt64BitsToDouble(ulong.Parse(hexadecimal, NumberStyles.HexNumber, CultureInfo.InvariantCulture));
}
