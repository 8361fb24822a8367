using Arity.Generator.Model;
using Arity.Generator.Reading;

namespace Arity.Generator.Tests.Reading;

public sealed class DerivativeReaderTests
{
    private const string Entry = """
        - name: fold(Tensor self, Tensor other, Tensor? mask, int n=1) -> (Tensor values, Tensor indices)
          output_differentiability: [True, False]
          self, other: |
            Pair(
              grads[0], self)
          mask: non_differentiable
          values: not_implemented(no closed form)
        """;

    [Test]
    public void AnEntryFillsEveryProperty()
    {
        var read = DerivativeReader.Read(Entry);
        Assert.That(read.Diagnostics, Is.Empty);
        DerivativeDeclaration fold = read.Declaration!;
        Assert.Multiple(() =>
        {
            Assert.That(fold.Schema.FullName, Is.EqualTo("fold"));
            Assert.That(fold.OutputDifferentiability, Is.EqualTo(new[] { true, false }));
            Assert.That(fold.Gradients, Is.EqualTo(new[]
            {
                new GradientFormula("self, other", ["self", "other"], FormulaKind.Expression, "Pair(\n  grads[0], self)"),
                new GradientFormula("mask", ["mask"], FormulaKind.NonDifferentiable, ""),
            }));
            Assert.That(fold.Forward.Single(), Is.EqualTo(new ForwardFormula("values", FormulaKind.NotImplemented, "no closed form")));
        });
    }

    [Test]
    public void FormulasAreFoundByTheirKeyLineByLine()
    {
        FieldSpan formula = DerivativeReader.Read(Entry).Spans.Find("self, other")!;
        Assert.That(formula.Lines.Select(line => Entry.Substring(line.Start, line.Length)), Is.EqualTo(new[] { "Pair(", "  grads[0], self)" }));
    }

    [TestCase("auto_linear", FormulaKind.AutoLinear)]
    [TestCase("auto_element_wise", FormulaKind.AutoElementWise)]
    [TestCase("self_t * 2", FormulaKind.Expression)]
    public void ForwardFormulasMayBeWords(string text, FormulaKind kind)
    {
        var read = DerivativeReader.Read($"- name: f(Tensor self) -> Tensor\n  self: grad\n  result: {text}\n");
        Assert.That(read.Declaration!.Forward.Single().Kind, Is.EqualTo(kind));
    }

    [Test]
    public void AnOperatorMayHaveNoGradientAtAll()
    {
        var read = DerivativeReader.Read("- name: f(Tensor self) -> Tensor\n  output_differentiability: [False]\n");
        Assert.That(read.Diagnostics, Is.Empty);
        Assert.That(read.Declaration!.Gradients, Is.Empty);
    }
}
