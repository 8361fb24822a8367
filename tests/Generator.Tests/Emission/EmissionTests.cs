using Arity.Generator.Tests.Bodies;
using Arity.Generator.Tests.Pipeline;
using Microsoft.CodeAnalysis;

namespace Arity.Generator.Tests.Emission;

/// <summary>What is written for one operator of each sort, reviewed by a person.</summary>
public sealed class EmissionTests
{
    private const string Add = """
        - func: add(Tensor self, Tensor other) -> Tensor
          family: binary
          operator: +
          aliases: [plus]
          dtypes: {cpu: [bool, float16, float32]}
          kernels: {cpu: Add<T>}
          numpy: numpy.add
          summary: x + y.
        """;

    private const string CudaOperators = """
        - func: add(Tensor self, Tensor other) -> Tensor
          family: binary
          dtypes: {cpu: [all], cuda: [bool, float16, float32]}
          kernels: {cpu: Add<T>, cuda: add}
        - func: any(Tensor self, int[]? axis=None, bool keepdims=False) -> Tensor
          family: reduction
          dtypes: {cpu: [all], cuda: [bool, int8, float32]}
          result: bool
          kernels: {cpu: Any<T>, cuda: any}
        - func: trace(Tensor self) -> Tensor
          family: custom
          dtypes: {cpu: [float32], cuda: [float32]}
          shape: scalar
          result: same(self)
          kernels: {cpu: Trace.Run<T>, cuda: CudaTrace.Run<T>}
        """;

    private const string AddDerivative = """
        - name: add(Tensor self, Tensor other) -> Tensor
          self: grad
          other: grad
          result: auto_element_wise
        """;

    [TestCase("swish.g.cs")]
    [TestCase("swish-operator.g.cs")]
    [TestCase("mix-operator.g.cs")]
    [TestCase("total-operator.g.cs")]
    [TestCase("top.g.cs")]
    [TestCase("top-operator.g.cs")]
    [TestCase("glue-operator.g.cs")]
    [TestCase("turn-operator.g.cs")]
    [TestCase("pieces-operator.g.cs")]
    [TestCase("soft.g.cs")]
    [TestCase("soft-operator.g.cs")]
    [TestCase("picks-operator.g.cs")]
    [TestCase("OperatorSource.g.cs")]
    public void Extension_bindings_are_as_approved(string file)
        => Approved.Verify(file, new GeneratorRun(Declarations.Operators, Declarations.Derivatives).Source(file));

    [TestCase("add.g.cs")]
    [TestCase("add-operator.g.cs")]
    public void Member_bindings_are_as_approved(string file)
        => Approved.Verify(file, new GeneratorRun(Add, AddDerivative, members: true).Source(file));

    [TestCase("add-cuda.g.cs")]
    [TestCase("any-cuda.g.cs")]
    [TestCase("trace-cuda.g.cs")]
    [TestCase("CudaOperatorSource.g.cs")]
    public void Registrations_of_cuda_kernels_are_as_approved(string file) => Approved.Verify(file, Cuda("Extensions").Source(file));

    [Test]
    public void A_project_that_adds_kernels_to_the_operators_of_another_gets_nothing_else()
    {
        string[] files = ["add-cuda.g.cs", "any-cuda.g.cs", "trace-cuda.g.cs", "CudaOperatorSource.g.cs"];
        Assert.That(Cuda("None").HintNames, Is.EquivalentTo(files));
        Assert.That(Cuda("None").Diagnostics, Is.Empty);
        Assert.That(new GeneratorRun(CudaOperators).HintNames, Is.Not.Empty.And.None.Contains("cuda"));
    }

    private static GeneratorRun Cuda(string bindings) => CudaProject.Run(CudaOperators, bindings, cuda: true,
        ("add", "//! each bool f32 (x, y)\n    mov.$r %result, %x;\n"),
        ("any", "//! each bool (x, y)\n//! identity 0\n    or.b32 %result, %x, %y;\n"));

    [Test]
    public void The_declarations_are_sound()
        => Assert.That(new GeneratorRun(Declarations.Operators, Declarations.Derivatives).Diagnostics, Is.Empty);

    [Test]
    public void Generated_text_has_no_tabs_no_carriage_returns_and_no_trailing_blanks()
    {
        GeneratorRun run = new(Declarations.Operators, Declarations.Derivatives);
        foreach (string file in run.HintNames)
        {
            string text = run.Source(file);
            Assert.That(text, Does.Not.Contain("\t").And.Not.Contain("\r"), file);
            Assert.That(text.Split('\n').Where(line => line.EndsWith(' ')), Is.Empty, file);
        }
    }

    [Test]
    public void A_symbol_outside_the_runtime_is_reported_where_it_stands()
    {
        var run = new GeneratorRun(Add, AddDerivative);
        Diagnostic problem = run.Diagnostics.Single();
        Assert.That((problem.Id, problem.Location.GetLineSpan().StartLinePosition.Line), Is.EqualTo(("ARY0210", 2)));
        Assert.That(run.HintNames, Is.Empty);
    }
}
