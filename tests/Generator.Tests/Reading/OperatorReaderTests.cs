using Arity.Generator.Model;
using Arity.Generator.Reading;
using Arity.Generator.Rules;

namespace Arity.Generator.Tests.Reading;

public sealed class OperatorReaderTests
{
    private const string Sinc = """
        - func: sinc(Tensor self) -> Tensor
          family: unary
          dtypes: {cpu: [bool, int, float, complex], cuda: [float]}
          result: float(self)
          kernels: {cpu: Sinc<T>, cuda: sinc}
          aliases: [normalized_sinc]
          numpy: numpy.sinc
          samples: {near: [0, 1, -1, inf], domain: [-20, 20]}
          summary: Normalized sinc, sin(πx)/(πx), 1 at 0.
          diverges:
          - id: ARY2001
            when: and(integral(self), rank(self, 0))
            numpy: a
            arity: b
            reason: c
            fix: Ops.Sinc({self})
          deprecated: {since: 1.0, replacement: Other, removal: 2.0}
        """;

    [Test]
    public void AFullEntryFillsEveryProperty()
    {
        OperatorDeclaration sinc = Read(Sinc);
        Assert.Multiple(() =>
        {
            Assert.That(sinc.CSharpName, Is.EqualTo("Sinc"));
            Assert.That(sinc.Family, Is.EqualTo(OperatorFamily.Unary));
            Assert.That(sinc.Implementation, Is.EqualTo(ImplementationKind.Kernels));
            Assert.That(sinc.Convention, Is.EqualTo(KernelConvention.UnaryOperator));
            Assert.That(sinc.OpInfo, Is.EqualTo(OpInfoClass.UnaryUfuncInfo));
            Assert.That(sinc.Result.Single().ToString(), Is.EqualTo("float(self)"));
            Assert.That(sinc.Shape.Single().ToString(), Is.EqualTo("same(self)"));
            Assert.That(sinc.Compute!.ToString(), Is.EqualTo("float(self)"));
            Assert.That(sinc.DTypes[0].DTypes.Count, Is.EqualTo(15));
            Assert.That(sinc.DTypes[1].DTypes.First(), Is.EqualTo(DTypeId.Float16));
            Assert.That(sinc.Kernels[0].For(DTypeId.Complex64), Is.EqualTo("Sinc<global::Arity.Complex64>"));
            Assert.That(sinc.Kernels[1].For(DTypeId.Float32), Is.EqualTo("sinc"));
            Assert.That(sinc.Variants, Is.EqualTo(Variants.Function | Variants.Method | Variants.InPlace | Variants.Out));
            Assert.That(sinc.Tags, Is.EqualTo(new[] { "pointwise" }));
            Assert.That(sinc.Samples.Near, Is.EqualTo(new[] { 0, 1, -1, double.PositiveInfinity }));
            Assert.That(sinc.Samples.Domain, Is.EqualTo(new SampleRange(-20, 20)));
            Assert.That(sinc.Diverges.Single().When!.ToString(), Is.EqualTo("and(integral(self), rank(self, 0))"));
            Assert.That(sinc.Diverges.Single().Fix, Is.EqualTo("Ops.Sinc({self})"));
            Assert.That(sinc.Deprecated, Is.EqualTo(new Deprecation("1.0", "Other", "2.0")));
        });
    }

    [TestCase("add(Tensor self, Tensor other) -> Tensor", "binary", "", "promote(self, other)", "broadcast(self, other)", "promote(self, other)")]
    [TestCase("add.Scalar(Tensor self, Scalar other) -> Tensor", "binary", "", "promote(self, other)", "broadcast(self)", "promote(self, other)")]
    [TestCase("divide(Tensor a, Tensor b) -> Tensor", "binary", "result: float(promote(a, b))", "float(promote(a, b))", "broadcast(a, b)",
        "float(promote(a, b))")]
    [TestCase("abs(Tensor self) -> Tensor", "unary", "result: real(self)", "real(self)", "same(self)", "same(self)")]
    [TestCase("less(Tensor a, Tensor b) -> Tensor", "comparison", "", "bool", "broadcast(a, b)", "promote(a, b)")]
    [TestCase("logical_not(Tensor a) -> Tensor", "logical", "", "bool", "broadcast(a)", "promote(a)")]
    [TestCase("where(Tensor c, Tensor x, Tensor y) -> Tensor", "ternary", "result: promote(x, y)", "promote(x, y)", "broadcast(c, x, y)",
        "promote(x, y)")]
    [TestCase("sum(Tensor self, int[]? axis=None, bool keepdims=False, *, ScalarType? dtype=None) -> Tensor", "reduction",
        "result: accumulate(self, dtype)", "accumulate(self, dtype)", "reduce(self, axis, keepdims)", "accumulate(self, dtype)")]
    [TestCase("any(Tensor self, int[]? axis=None) -> Tensor", "reduction", "result: bool", "bool", "reduce(self, axis)", "same(self)")]
    [TestCase("argmax(Tensor self, int? axis=None, bool keepdims=False) -> Tensor", "argreduction", "", "int64",
        "reduce(self, axis, keepdims)", "same(self)")]
    [TestCase("cumsum(Tensor self, int? axis=None) -> Tensor", "scan", "result: accumulate(self)", "accumulate(self)", "scan(self, axis)",
        "accumulate(self)")]
    [TestCase("rand(SymInt[] shape, *, ScalarType? dtype=None) -> Tensor", "random", "", "arg(dtype, default_float)", "arg(shape)",
        "arg(dtype, default_float)")]
    [TestCase("stack(Tensor[] tensors, int axis=0) -> Tensor", "shape", "shape: stack(tensors, axis)", "promote(tensors)",
        "stack(tensors, axis)", "promote(tensors)")]
    [TestCase("matmul(Tensor self, Tensor other) -> Tensor", "linalg", "shape: matmul(self, other)", "promote(self, other)",
        "matmul(self, other)", "promote(self, other)")]
    [TestCase("index(Tensor self, Tensor?[] indices) -> Tensor", "indexing", "shape: method IndexRules.Shape", "same(self)",
        "method IndexRules.Shape", "same(self)")]
    [TestCase("log_softmax(Tensor self, int axis=-1) -> Tensor", "nn", "shape: same(self)", "same(self)", "same(self)", "same(self)")]
    public void FamiliesSupplyTheRules(string func, string family, string stated, string result, string shape, string compute)
    {
        OperatorDeclaration read = Read($"- func: {func}\n  family: {family}\n  {stated}\n  kernels: {{cpu: K<T>}}\n");
        Assert.That((read.Result.Single().ToString(), read.Shape.Single().ToString(), read.Compute!.ToString()),
            Is.EqualTo((result, shape, compute)));
    }

    [TestCase("f(Tensor self, Tensor b) -> Tensor", "comparison", "kernels: {cpu: F}", Variants.Function | Variants.Method | Variants.Out)]
    [TestCase("f(Tensor self) -> Tensor", "unary", "composite: F", Variants.Function | Variants.Method | Variants.Out | Variants.InPlace)]
    [TestCase("f(Tensor[] list, int axis=0) -> Tensor", "shape", "kernels: {cpu: F}\n  shape: dynamic", Variants.Function | Variants.Out)]
    [TestCase("f(Tensor(a) self) -> Tensor(a)[]", "view", "view: F", Variants.Function | Variants.Method)]
    [TestCase("f(Tensor self, Tensor b) -> Tensor", "binary", "kernels: {cpu: F}\n  variants: [function]\n  operator: +",
        Variants.Function | Variants.Operator)]
    [TestCase("f(SymInt[] shape) -> Tensor", "creation", "composite: F", Variants.Function)]
    public void OnlyPossibleFormsAreSupplied(string func, string family, string rest, Variants expected) =>
        Assert.That(Read($"- func: {func}\n  family: {family}\n  {rest}\n").Variants, Is.EqualTo(expected));

    [TestCase("-", "f(Tensor self) -> Tensor", "unary", "unary -")]
    [TestCase("'-'", "f(Tensor self, Tensor other) -> Tensor", "binary", "-")]
    [TestCase("unary -", "f(Tensor self) -> Tensor", "unary", "unary -")]
    [TestCase("'<<'", "f(Tensor self, Tensor other, *, int n=0) -> Tensor", "binary", "<<")]
    public void SymbolsAreFoundByOperands(string symbol, string func, string family, string expected)
    {
        string quoted = symbol == "-" ? "\"-\"" : symbol;
        Assert.That(Read($"- func: {func}\n  family: {family}\n  kernels: {{cpu: F}}\n  operator: {quoted}\n").Operator!.Text,
            Is.EqualTo(expected));
    }

    [TestCase("Composites.Mean", false)]
    [TestCase("Ops.Exp(self) / 2", true)]
    public void ACompositeIsAMethodOrAnExpression(string composite, bool isExpression)
    {
        OperatorDeclaration read = Read($"- func: f(Tensor self) -> Tensor\n  family: unary\n  composite: {composite}\n");
        Assert.That((read.Composite, read.IsCompositeExpression, read.Compute), Is.EqualTo((composite, isExpression, (RuleExpression?)null)));
        Assert.That(read.DTypes.Single().Backend, Is.EqualTo("*"));
    }

    [Test]
    public void ALiteralCompositeKeepsItsLinesAndTheirPlaces()
    {
        const string entry = "- func: f(Tensor self) -> Tensor\n  family: unary\n  composite: |\n    self\n      .Exp()\n";
        var read = OperatorReader.Read(entry);
        Assert.That(read.Declaration!.Composite, Is.EqualTo("self\n  .Exp()"));
        var lines = read.Spans.Find("composite")!.Lines.Select(line => entry.Substring(line.Start, line.Length));
        Assert.That(lines, Is.EqualTo(new[] { "self", "  .Exp()" }));
    }

    [Test]
    public void SpansAreFoundByPath()
    {
        var read = OperatorReader.Read(Sinc);
        string At(string path) => Sinc.Substring(read.Spans.Find(path)!.Value.Start, read.Spans.Find(path)!.Value.Length);
        Assert.That(At("kernels.cuda"), Is.EqualTo("sinc"));
        Assert.That(At("dtypes.cpu[1]"), Is.EqualTo("int"));
        Assert.That(At("samples.near[2]"), Is.EqualTo("-1"));
        Assert.That(At("diverges[0].id"), Is.EqualTo("ARY2001"));
    }

    /// <summary>What keeps the incremental pipeline quiet: a comment or a moved field changes spans only.</summary>
    [Test]
    public void CommentsChangeNoDeclaration()
    {
        var before = OperatorReader.Read(Sinc);
        var after = OperatorReader.Read(Sinc.Replace("  family: unary", "  # why\n  family:   unary # because"));
        Assert.That(after.Declaration, Is.EqualTo(before.Declaration));
        Assert.That(after.Declaration!.GetHashCode(), Is.EqualTo(before.Declaration!.GetHashCode()));
        Assert.That(after.Summary, Is.EqualTo(before.Summary));
        Assert.That(after.Spans, Is.Not.EqualTo(before.Spans));
        Assert.That(OperatorReader.Read(Sinc.Replace("[-20, 20]", "[-20, 21]")).Declaration, Is.Not.EqualTo(before.Declaration));
    }

    private static OperatorDeclaration Read(string entry)
    {
        var read = OperatorReader.Read(entry);
        Assert.That(read.Diagnostics, Is.Empty);
        return read.Declaration!;
    }
}
