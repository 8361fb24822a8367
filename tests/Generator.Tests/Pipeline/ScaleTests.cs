using System.Diagnostics;
using System.Globalization;

namespace Arity.Generator.Tests.Pipeline;

/// <summary>How long the generator takes for as many operators as NumPy has functions. Printed, never asserted.</summary>
public sealed class ScaleTests
{
    private const int Count = 700;

    [Test]
    [Explicit("a measurement")]
    public void Seven_hundred_operators()
    {
        (string operators, string derivatives) = (Repeat(Operator), Repeat(Derivative));
        Stopwatch cold = Stopwatch.StartNew();
        GeneratorRun run = new(operators, derivatives);
        Print("first run", cold);
        Assert.That(run.HintNames.Count(), Is.EqualTo((2 * Count) + 1));
        for (int i = 0; i < 6; i++)
        {
            string summary = $"Edited {i}.";
            Stopwatch warm = Stopwatch.StartNew();
            run.EditOperators(operators.Replace("Operator 350.", summary));
            Print("one summary edited", warm);
            warm.Restart();
            run.EditDerivatives(derivatives.Replace("self * 350", $"self * {i}"));
            Print("one formula edited", warm);
            warm.Restart();
            run.EditOperators("# moved\n" + operators);
            Print("every line moved", warm);
            warm.Restart();
            run.EditCSharp($"class Edit{i} {{ }}");
            Print("C# edited", warm);
        }
    }

    private static string Repeat(Func<string, string> entry)
        => string.Join("\n", Enumerable.Range(0, Count).Select(i => entry(i.ToString(CultureInfo.InvariantCulture))));

    private static string Operator(string i) => $$"""
        - func: op_{{i}}(Tensor self, Tensor other) -> Tensor
          family: binary
          dtypes: {cpu: [all]}
          kernels: {cpu: Kernel{{i}}<T>}
          numpy: numpy.op_{{i}}
          summary: Operator {{i}}.
        """;

    private static string Derivative(string i) => $$"""
        - name: op_{{i}}(Tensor self, Tensor other) -> Tensor
          self: grad * other.Conj()
          other: grad * self * {{i}}
          result: auto_element_wise
        """;

    private static void Print(string what, Stopwatch watch)
        => TestContext.Progress.WriteLine($"{what}: {watch.Elapsed.TotalMilliseconds.ToString("F1", CultureInfo.InvariantCulture)} ms");
}
