using Arity.Generator.Kernels;
using Arity.Generator.Tests.Helpers;
using Arity.Generator.Tests.Pipeline;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Arity.Generator.Tests.Kernels;

/// <summary>Kernels that do not exist or do not fit are reported in the declaration, with what to write.</summary>
public sealed class KernelAnalyzerTests
{
    private const string OneFloat = "public struct K : IUnaryOperator<float, float> { public static float Invoke(float x) => x; }";
    private const string Usings = "using Arity; using Arity.Kernels.Cpu; namespace Demo; ";

    [TestCase("public struct K : IUnaryOperator<float, float> { public static float Invoke(float x) => x; }")]
    [TestCase("namespace Deep { public struct K : IUnaryOperator<float, float> { public static float Invoke(float x) => x; } }")]
    public void A_kernel_that_fits_is_not_reported(string source) => Assert.That(Analyze(Unary("K", "float32"), source), Is.Empty);

    [Covers("ARY0306")]
    [Covers("ARY0307")]
    [TestCase("K", "float32", "", "ARY0306", "'public readonly struct K : IUnaryOperator<float, float>'")]
    [TestCase("K<T>", "float32", "", "ARY0306", "'public readonly struct K<T> : IUnaryOperator<T, T> where T : unmanaged'")]
    [TestCase("K<T>", "float32", "public struct K { }", "", "")]
    [TestCase("K", "float32, float64", OneFloat, "ARY0307",
        "'public readonly struct K : IUnaryOperator<float, float>, IUnaryOperator<double, double>'")]
    [TestCase("K", "float32", "public struct K { }", "ARY0307", "'public readonly struct K : IUnaryOperator<float, float>'")]
    [TestCase("K", "float16", "public struct K { }", "ARY0307", "IUnaryOperator<float, float>")]
    public void A_struct_that_does_not_fit_is_reported(string kernel, string dtypes, string source, string id, string remedy)
        => AssertReport(Unary(kernel, dtypes), kernel, source, id, remedy);

    [TestCase("K.Run<T>", "void Run<T>(Tensor self, long count, Axes? axes, Tensor destination) { }", "", "")]
    [TestCase("K.Run", "void Run(Tensor self, long count, Axes? axes, Tensor destination) { }", "", "")]
    [TestCase("K.Run<T>", "", "ARY0306",
        "'public static void Run<T>(Tensor self, long count, Axes? axes, Tensor destination)' in class K")]
    [TestCase("K.Run<T>", "int Other;", "ARY0306", "'public static void Run<T>(Tensor self")]
    [TestCase("K.Run<T>", "void Run<T>(Tensor self, Tensor destination) { }", "ARY0307", "long count, Axes? axes")]
    [TestCase("K.Run<T>", "void Run(Tensor self, long count, Axes? axes, Tensor destination) { }", "ARY0307", "Run<T>")]
    public void A_method_that_does_not_fit_is_reported(string kernel, string source, string id, string remedy)
        => AssertReport(Method(kernel), kernel, source.Length == 0 ? "" : $"static class K {{ public static {source} }}", id, remedy);

    [Test]
    public void Other_backends_are_left_to_their_assemblies()
        => Assert.That(Analyze(Unary("K", "float32").Replace("cpu", "other"), ""), Is.Empty);

    [TestCase("", "ARY0306", "in class K")]
    [TestCase("static class K { public static void Run<T>(Tensor self, Tensor destination) { } }", "ARY0307", "long count, Axes? axes")]
    [TestCase("static class K { public static void Run<T>(Tensor self, long count, Axes? axes, Tensor destination) { } }", "", "")]
    public void A_CUDA_method_is_looked_for_where_CUDA_kernels_are_registered(string source, string id, string remedy)
    {
        string declaration = Method("K.Run<T>").Replace("cpu", "cuda");
        AssertReport(declaration, "K.Run<T>", source, id, remedy, cuda: true);
        Assert.That(Analyze(declaration, source, cuda: false), Is.Empty);
    }

    private static string Unary(string kernel, string dtypes)
        => $"- func: f(Tensor self) -> Tensor\n  family: unary\n  dtypes: {{cpu: [{dtypes}]}}\n  kernels: {{cpu: {kernel}}}\n";

    private static string Method(string kernel) => "- func: f(Tensor self, int count, int[]? axes=None) -> Tensor\n"
        + "  family: custom\n  shape: same(self)\n  result: same(self)\n  compute: same(self)\n"
        + $"  dtypes: {{cpu: [float32]}}\n  kernels: {{cpu: {kernel}}}\n";

    private static void AssertReport(string declaration, string kernel, string source, string id, string remedy, bool cuda = false)
    {
        IReadOnlyList<Diagnostic> found = Analyze(declaration, source, cuda);
        if (id.Length == 0)
        {
            Assert.That(found, Is.Empty);
            return;
        }

        Diagnostic problem = found.Single();
        Assert.That(problem.Id, Is.EqualTo(id));
        Assert.That(problem.GetMessage(), Does.Contain(remedy));
        FileLinePositionSpan span = problem.Location.GetLineSpan();
        string line = declaration.Split('\n')[span.StartLinePosition.Line];
        Assert.That(line[span.StartLinePosition.Character..span.EndLinePosition.Character], Is.EqualTo(kernel));
    }

    private static IReadOnlyList<Diagnostic> Analyze(string declaration, string source, bool cuda = false)
    {
        GeneratorRun run = new(LanguageVersion.Preview, declaration, "", "Extensions", cuda, Usings + source);
        Assert.That(run.Diagnostics, Is.Empty);
        AnalyzerOptions options = new([new TextFile("/repo/Operators.yaml", declaration)], run.Options);
        return [.. run.Output.WithAnalyzers([new KernelAnalyzer()], options).GetAnalyzerDiagnosticsAsync().Result];
    }
}
