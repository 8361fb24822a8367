using System.Diagnostics;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Arity.Generator.Tests.Pipeline;

/// <summary>How long the generator takes for as many operators as NumPy has functions. Printed, never asserted.</summary>
public sealed class ScaleTests
{
    private const int Count = 700;
    private const string BodyText = "//! each f32 f64 (x, y)\n    mul.rn.$r %result, %x, %y;\n    add.rn.$r %result, %result, %x;\n";

    [Test]
    [Explicit("a measurement")]
    public void Seven_hundred_operators()
    {
        (TextFile operators, TextFile derivatives) = (new("Operators.yaml", Repeat(Operator)), new("derivatives.yaml", Repeat(Derivative)));
        string text = operators.GetText().ToString();
        CSharpCompilation compilation = CSharpCompilation.Create("Demo", references: References.Framework);
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new OperatorGenerator().AsSourceGenerator()], [operators, derivatives, .. Enumerable.Range(0, Count).Select(Body)],
            new(LanguageVersion.Preview), new ProjectOptions(("ArityCuda", "true")));
        driver = Measure("first run", () => driver.RunGenerators(compilation));
        Assert.That(driver.GetRunResult().GeneratedTrees, Has.Length.EqualTo((3 * Count) + 2));
        TextFile body = new("/repo/Ptx/Operators/extra.ptx", "");
        driver = driver.AddAdditionalTexts([body]);
        for (int i = 0; i < 8; i++)
        {
            TextFile editedBody = new(body.Path, $"// Edited {i}.\n{BodyText}");
            driver = Measure("one body edited", () => driver.ReplaceAdditionalText(body, editedBody).RunGenerators(compilation));
            body = editedBody;
            TextFile edited = new("Operators.yaml", text.Replace("Operator 350.", $"Edited {i}."));
            driver = Measure("one summary edited", () => driver.ReplaceAdditionalText(operators, edited).RunGenerators(compilation));
            TextFile moved = new("Operators.yaml", "# moved\n" + text);
            driver = Measure("every line moved", () => driver.ReplaceAdditionalText(edited, moved).RunGenerators(compilation));
            compilation = compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText($"class Edit{i} {{ }}", new(LanguageVersion.Preview)));
            driver = Measure("C# edited", () => driver.RunGenerators(compilation));
            driver = Measure("moved back", () => driver.ReplaceAdditionalText(moved, operators).RunGenerators(compilation));
        }
    }

    private static TextFile Body(int i) => new($"/repo/Ptx/Operators/op_{i}.ptx", BodyText);

    private static string Repeat(Func<string, string> entry)
        => string.Join("\n", Enumerable.Range(0, Count).Select(i => entry(i.ToString(CultureInfo.InvariantCulture))));

    private static string Operator(string i) => $$"""
        - func: op_{{i}}(Tensor self, Tensor other) -> Tensor
          family: binary
          dtypes: {cpu: [all], cuda: [float32, float64]}
          kernels: {cpu: Kernel{{i}}<T>, cuda: op_{{i}}}
          numpy: numpy.op_{{i}}
          summary: Operator {{i}}.
        """;

    private static string Derivative(string i) => $$"""
        - name: op_{{i}}(Tensor self, Tensor other) -> Tensor
          self: grad * other.Conj()
          other: grad * self * {{i}}
          result: auto_element_wise
        """;

    /// <summary>Prints the time and the processor's, which other processes disturb less.</summary>
    private static GeneratorDriver Measure(string what, Func<GeneratorDriver> run)
    {
        TimeSpan before = Environment.CpuUsage.TotalTime;
        Stopwatch watch = Stopwatch.StartNew();
        GeneratorDriver driver = run();
        TimeSpan processor = Environment.CpuUsage.TotalTime - before;
        TestContext.Out.WriteLine(FormattableString.Invariant(
            $"{what}: {watch.Elapsed.TotalMilliseconds:F1} ms, processor {processor.TotalMilliseconds:F1} ms"));
        return driver;
    }
}
