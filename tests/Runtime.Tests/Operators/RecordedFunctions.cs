using System.Globalization;
using System.Numerics;
using System.Text.Json.Serialization;

namespace Arity.Runtime.Tests.Operators;

/// <summary>What record_functions.py recorded: numbers as text, since JSON has neither nan nor infinity.</summary>
internal sealed record RecordedFunctions(
    [property: JsonPropertyName("functions")] Dictionary<string, RecordedFunctions.Complexes> Functions,
    [property: JsonPropertyName("power")] RecordedFunctions.Complexes Power,
    [property: JsonPropertyName("sinc")] RecordedFunctions.Reals Sinc)
{
    public static RecordedFunctions Load() => Recorded.Json<RecordedFunctions>("Operators/functions.json");

    private static double Parse(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    internal sealed record Reals(
        [property: JsonPropertyName("inputs")] string[] Inputs, [property: JsonPropertyName("outputs")] string[] Outputs)
    {
        public IEnumerable<(double X, double Y)> Pairs => Inputs.Zip(Outputs, (x, y) => (Parse(x), Parse(y)));
    }

    internal sealed record Complexes(
        [property: JsonPropertyName("inputs")] string[][] Inputs, [property: JsonPropertyName("outputs")] string[][] Outputs,
        [property: JsonPropertyName("exponents")] string[][]? Exponents)
    {
        public IEnumerable<(Complex X, Complex Exponent, Complex Y)> Cases
            => Inputs.Select((x, i) => (Of(x), Exponents is null ? default : Of(Exponents[i]), Of(Outputs[i])));

        private static Complex Of(string[] parts) => new(Parse(parts[0]), Parse(parts[1]));
    }
}
