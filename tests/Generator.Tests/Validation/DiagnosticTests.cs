using System.Reflection;
using Arity.Generator.Diagnostics;
using Arity.Generator.Tests.Helpers;
using Arity.Generator.Tests.Pipeline;
using Arity.Generator.Validation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Arity.Generator.Tests.Validation;

public sealed class DiagnosticTests
{
    private static IEnumerable<DiagnosticCase> Cases => DiagnosticCases.All;

    [TestCaseSource(nameof(Cases))]
    public void IsReportedAtItsPlaceAndAlone(DiagnosticCase wrong)
    {
        var operators = new Marked(wrong.Operators);
        Marked? derivatives = wrong.Derivatives is null ? null : new Marked(wrong.Derivatives);
        var found = DeclarationChecker.Check(operators.Text, derivatives?.Text);
        Marked marked = operators.Span is null ? derivatives! : operators;
        Assert.That(found, Has.Count.EqualTo(1), string.Join("\n", found));
        string shown = Marked.Show(found[0], marked.Text);
        Assert.Multiple(() =>
        {
            Assert.That(found[0].Id, Is.EqualTo(wrong.Id), shown);
            Assert.That(found[0].GetMessage(), Does.Contain(wrong.Fragment));
            Assert.That(found[0].GetMessage(), Does.Not.Match(@"\{\d\}"), "a hole was left open");
            Assert.That(found[0].Location.SourceSpan, Is.EqualTo(marked.Span), shown);
            Assert.That(found[0].Location.GetLineSpan().Span, Is.EqualTo(marked.Text.Lines.GetLinePositionSpan(marked.Span!.Value)));
        });
    }

    /// <summary>The place does not depend on what stands before the entry, nor on the line breaks.</summary>
    [TestCaseSource(nameof(Cases))]
    public void IsReportedAlikeFurtherDownAndWithOtherLineBreaks(DiagnosticCase wrong)
    {
        string before = wrong.Operators.StartsWith("⟦  -", StringComparison.Ordinal) ? "# π 😀\r\n\r\n" : "# π 😀\r\n\r\n- func: first(Tensor self) -> Tensor\r\n  family: unary\r\n  kernels: {cpu: First}\r\n# more\r\n";
        var operators = new Marked(before + wrong.Operators.Replace("\n", "\r\n"));
        Marked? derivatives = wrong.Derivatives is null ? null : new Marked("\r\n" + wrong.Derivatives.Replace("\n", "\r\n"));
        var found = DeclarationChecker.Check(operators.Text, derivatives?.Text);
        Marked marked = operators.Span is null ? derivatives! : operators;
        Assert.That(found.Select(diagnostic => (diagnostic.Id, diagnostic.Location.SourceSpan.Start)),
            Is.EqualTo(new[] { (wrong.Id, marked.Span!.Value.Start) }));
    }

    /// <summary>The generator adds what needs C#, and leaves out nothing.</summary>
    [TestCaseSource(nameof(Cases))]
    public void TheGeneratorReportsItToo(DiagnosticCase wrong)
    {
        var operators = new Marked(wrong.Operators);
        Marked? derivatives = wrong.Derivatives is null ? null : new Marked(wrong.Derivatives);
        var run = new GeneratorRun(operators.Text.ToString(), derivatives?.Text.ToString() ?? "", members: true);
        var found = run.Diagnostics.Where(diagnostic => diagnostic.Id == wrong.Id).Select(diagnostic => diagnostic.Location.SourceSpan);
        Assert.That(found, Is.EqualTo(new[] { operators.Span ?? derivatives!.Span }), string.Join("\n", run.Diagnostics));
    }

    [Test]
    public void EveryDiagnosticHasATest()
    {
        var covered = typeof(DiagnosticTests).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods())
            .SelectMany(method => method.GetCustomAttributes<CoversAttribute>())
            .Select(attribute => attribute.Id);
        Assert.That(
            DiagnosticCases.All.Select(wrong => wrong.Id).Concat(covered).Distinct(),
            Is.EquivalentTo(DiagnosticDescriptors.All.Select(rule => rule.Id)));
    }

    [Test]
    public void AllProblemsOfAFileAreReportedAtOnce()
    {
        var found = Marked.Check(
            """
            - func: one(Tensr self) -> Tensor
              family: unry
              sumary: text
              kernels: {cpu: 'One'}
            - func: two(Tensor self) -> Tensor
            	family: unary
            stray
            - func: three(Tensor self) -> Tensor
              family: unary
              result: flot(self)
              shape: same(slf)
              tags: [core, core, croe]
            """,
            """
            - name: three(Tensor self) -> Tensor
              slf: grad
            """);
        Assert.That(found.Select(diagnostic => diagnostic.Id), Is.EqualTo(new[]
        {
            RuleIds.UnknownType, RuleIds.UnknownFamily, RuleIds.UnknownField, RuleIds.CodeStyle,
            RuleIds.TabIndent, RuleIds.TopLevel,
            RuleIds.NoImplementation, RuleIds.UnknownRule, RuleIds.UnknownOperand, RuleIds.RepeatedItem, RuleIds.UnknownName,
            RuleIds.MissingFormula, RuleIds.UnknownInput,
        }), string.Join("\n", found));
    }

    [Test]
    public void AnUnreadableEntryDoesNotMakeItsDerivativeUnknown()
    {
        var found = Marked.Check("- func: good(Tensor self -> Tensor\n  family: unary\n  kernels: {cpu: Good}\n",
            "- name: good(Tensor self) -> Tensor\n  self: grad\n");
        Assert.That(found.Select(diagnostic => diagnostic.Id), Is.EqualTo(new[] { RuleIds.SchemaSyntax }));
    }

    [Test]
    public void DiagnosticsAreErrorsWithTheirPage()
    {
        Diagnostic found = DeclarationChecker.Check(SourceText.From("stray"), null).Single();
        Assert.That(found.Severity, Is.EqualTo(DiagnosticSeverity.Error));
        Assert.That(found.Descriptor.HelpLinkUri, Does.EndWith($"docs/diagnostics/{found.Id}.md"));
    }
}
