using Arity.Generator.Tests.Helpers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Arity.Generator.Tests.Pipeline;

/// <summary>What the compiler says of generated code, and where.</summary>
public sealed class CompilationTests
{
    [Test]
    public void A_project_compiles_without_warnings()
        => Assert.That(Problems(Run(Declarations.Operators, Declarations.Derivatives, KernelSources.All)), Is.Empty);

    [Test, Covers("ARY0601")]
    public void A_project_in_an_older_language_is_told_so_once()
    {
        GeneratorRun run = new(LanguageVersion.CSharp13, Declarations.Operators, Declarations.Derivatives, members: false);
        Diagnostic only = run.Diagnostics.Single();
        Assert.That((only.Id, only.Location.GetLineSpan().Path), Is.EqualTo(("ARY0601", "/repo/Operators.yaml")));
        Assert.That(only.GetMessage(), Does.Contain("C# 13").And.Contain("LangVersion"));
        Assert.That(run.HintNames, Is.Empty);
        Assert.That(new GeneratorRun(LanguageVersion.CSharp13, "", "", members: false).Diagnostics, Has.Count.EqualTo(1));
        Assert.That(new GeneratorRun(LanguageVersion.CSharp14, Declarations.Operators, Declarations.Derivatives, false).Diagnostics, Is.Empty);
    }

    [Test]
    public void A_project_without_global_usings_and_with_types_of_the_same_names_compiles()
    {
        const string Clashes = "namespace Demo { class Tensor { } class Shape { } class Node { } class Dispatch { } class System2 { } }";
        string sources = KernelSources.All.Replace("global using System;", "").Replace("namespace Demo;", "namespace Demo.Kernels;");
        string operators = Declarations.Operators.Replace("{cpu: ", "{cpu: Kernels.").Replace("{cpu: Kernels.[", "{cpu: [")
            .Replace("view: Turning", "view: Kernels.Turning");
        string derivatives = Declarations.Derivatives.Replace("TotalFormulas", "Kernels.TotalFormulas")
            .Replace("TopFormulas", "Kernels.TopFormulas").Replace("GlueFormulas", "Kernels.GlueFormulas");
        Assert.That(Problems(Run(operators, derivatives, sources.Split("public static class Uses")[0], Clashes)), Is.Empty);
    }

    [TestCase("grad.Turn(axes)", "grad.Tarn(axes)", "CS1061", "Tarn")]
    [TestCase("grad.Turn(axes)", "grad.Turn(axes).Shape", "CS0029", "grad.Turn(axes).Shape")]
    [TestCase("* self.Shape.Rank", "* self.Shape.Rink", "CS1061", "Rink")]
    public void An_error_in_a_formula_is_reported_on_its_line(string good, string bad, string id, string place)
    {
        string derivatives = Declarations.Derivatives.Replace(good, bad);
        Diagnostic error = Problems(Run(Declarations.Operators, derivatives, KernelSources.All)).First();
        AssertPlace(error, id, "/repo/derivatives.yaml", derivatives, place);
    }

    [TestCase("kernels: {cpu: Mix}", "kernels: {cpu: Mux}", "CS0246", "Mux")]
    [TestCase("view: Turning.Turn", "view: Turning.Tern", "CS0117", "Turning.Tern")]
    [TestCase("      * beta", "      * bata", "CS0103", "bata")]
    public void An_error_in_an_operator_is_reported_on_its_line(string good, string bad, string id, string place)
    {
        string operators = Declarations.Operators.Replace(good, bad);
        Diagnostic error = Problems(Run(operators, Declarations.Derivatives, KernelSources.All)).First();
        AssertPlace(error, id, "/repo/Operators.yaml", operators, place);
    }

    [Test]
    public void Numbers_are_operands_of_elementwise_kernels()
    {
        const string Scaled = """
            - func: scaled.Scalar(Tensor self, Scalar other) -> Tensor
              family: binary
              dtypes: {cpu: [float32]}
              kernels: {cpu: Mix}
              summary: A multiple.
            """;
        Assert.That(Problems(Run(Scaled, "", KernelSources.All.Split("public static class Uses")[0].Replace("grad.Turn", ""))), Is.Empty);
    }

    [Test]
    public void Other_arguments_of_elementwise_kernels_are_reported()
    {
        GeneratorRun run = new("- func: f(Tensor self, int n) -> Tensor\n  family: unary\n  dtypes: {cpu: [float32]}\n  kernels: {cpu: K}");
        Assert.That(run.Diagnostics.Single().GetMessage(), Does.Contain("only tensors and scalars").And.Contain("'int n'"));
        Assert.That(run.HintNames, Is.Empty);
    }

    private static GeneratorRun Run(string operators, string derivatives, params string[] sources)
    {
        GeneratorRun run = new(operators, derivatives, sources: sources);
        Assert.That(run.Diagnostics, Is.Empty);
        return run;
    }

    private static IReadOnlyList<Diagnostic> Problems(GeneratorRun run)
        => [.. run.Output.GetDiagnostics().Where(d => d.Severity >= DiagnosticSeverity.Warning)];

    private static void AssertPlace(Diagnostic error, string id, string path, string text, string place)
    {
        FileLinePositionSpan span = error.Location.GetMappedLineSpan();
        Assert.That((error.Id, span.Path), Is.EqualTo((id, path)), error.ToString());
        string line = text.Split('\n')[span.StartLinePosition.Line];
        int start = line.IndexOf(place, StringComparison.Ordinal);
        Assert.That(span.StartLinePosition.Character, Is.InRange(start, start + place.Length - 1), error.ToString());
    }
}
