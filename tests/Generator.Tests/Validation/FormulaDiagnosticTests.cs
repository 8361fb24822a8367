using Arity.Generator.Diagnostics;
using Arity.Generator.Tests.Helpers;
using Arity.Generator.Tests.Pipeline;
using Microsoft.CodeAnalysis;

namespace Arity.Generator.Tests.Validation;

public sealed class FormulaDiagnosticTests
{
    private const string Operators = """
        - func: cos(Tensor self) -> Tensor
          family: unary
          kernels: {cpu: Cos}
        - func: pair(Tensor self) -> (Tensor values, Tensor indices)
          family: custom
          result:
          - same(self)
          - int64
          shape:
          - same(self)
          - same(self)
          kernels: {cpu: Pair.Run<T>}
        """;

    private const string Cos = "- name: cos(Tensor self) -> Tensor\n";
    private const string Pair = "- name: pair(Tensor self) -> (Tensor values, Tensor indices)\n  output_differentiability: [True, False]\n";

    [Covers(RuleIds.FormulaSyntax)]
    [Covers(RuleIds.FormulaName)]
    [Covers(RuleIds.FormulaGradient)]
    [Covers(RuleIds.FormulaCall)]
    [TestCase(RuleIds.FormulaName, "did you mean 'self'?", Cos + "  self: grad * ⟦slef⟧.Cos()\n")]
    [TestCase(RuleIds.FormulaName, "'self_p'", Cos + "  self: grad\n  result: self_t * ⟦self⟧.Cos()\n")]
    [TestCase(RuleIds.FormulaName, "did you mean 'self'?", Cos + "  self: |\n    grad *\n      ⟦slef⟧.Cos()\n")]
    [TestCase(RuleIds.FormulaGradient, "out of range", Pair + "  self: grads[⟦2⟧]\n")]
    [TestCase(RuleIds.FormulaGradient, "not differentiable", Pair + "  self: grads[⟦1⟧]\n")]
    [TestCase(RuleIds.FormulaGradient, "both used", Pair + "  self: ⟦grad⟧ + grads[0]\n")]
    [TestCase(RuleIds.FormulaCall, "it takes", Cos + "  self: grad * self.⟦Cos⟧(1, 2, 3)\n")]
    public void IsReportedAtItsPlaceInTheFormula(string id, string fragment, string marked)
    {
        var derivatives = new Marked(marked);
        var run = new GeneratorRun(Operators, derivatives.Text.ToString(), members: true);
        Diagnostic found = run.Diagnostics.Single();
        Assert.That((found.Id, found.Location.SourceSpan), Is.EqualTo((id, derivatives.Span)), Marked.Show(found, derivatives.Text));
        Assert.That(found.GetMessage(), Does.Contain(fragment));
        Assert.That(found.Location.GetLineSpan().Span, Is.EqualTo(derivatives.Text.Lines.GetLinePositionSpan(derivatives.Span!.Value)));
    }

    [TestCase("grad * (self")]
    [TestCase("grad *")]
    [TestCase("grad; grad")]
    public void BrokenExpressionsAreReportedInsideTheFormula(string formula)
    {
        string text = Cos + $"  self: {formula}\n";
        Diagnostic found = new GeneratorRun(Operators, text, members: true).Diagnostics[0];
        Assert.That(found.Id, Is.EqualTo(RuleIds.FormulaSyntax));
        Assert.That(found.Location.SourceSpan.Start, Is.InRange(text.IndexOf(formula, StringComparison.Ordinal), text.Length));
    }
}
