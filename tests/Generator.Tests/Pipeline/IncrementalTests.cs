using Arity.Generator.Pipeline;
using Microsoft.CodeAnalysis;

namespace Arity.Generator.Tests.Pipeline;

/// <summary>What an edit re-runs.</summary>
public sealed class IncrementalTests
{
    private GeneratorRun _run = null!;
    private Dictionary<string, object> _before = null!;

    [SetUp]
    public void FirstRun()
    {
        _run = new GeneratorRun(Declarations.Operators, Declarations.Derivatives);
        _before = Snapshot();
    }

    [Test]
    public void A_CSharp_edit_re_runs_nothing()
    {
        _run.EditCSharp("class Unrelated { }");
        Assert.That(StepNames().Select(Changed), Is.All.Zero);
        string[] parsing = [TrackingNames.Operators, TrackingNames.Derivatives, TrackingNames.Analyzed];
        Assert.That(parsing.SelectMany(Reasons), Is.Not.Empty.And.All.EqualTo(IncrementalStepRunReason.Cached));
        Assert.That(ReEmitted(), Is.Empty);
    }

    [Test]
    public void A_comment_in_the_first_line_re_emits_positions_only()
    {
        _run.EditOperators("# A comment.\n" + Declarations.Operators);
        Assert.That(Changed(TrackingNames.Operators), Is.Zero);
        Assert.That(Changed(TrackingNames.Surface), Is.Zero);
        Assert.That(Changed(TrackingNames.Index), Is.Zero);
        Assert.That(ReEmitted(), Is.Not.Empty.And.All.EndsWith("-operator.g.cs"));
    }

    [Test]
    public void A_comment_at_the_end_re_emits_nothing()
    {
        _run.EditOperators(Declarations.Operators + "# A comment.\n");
        Assert.That(Changed(TrackingNames.Operators), Is.Zero);
        Assert.That(ReEmitted(), Is.Empty);
    }

    [Test]
    public void A_comment_in_an_entry_re_parses_that_entry_and_changes_no_binding()
    {
        _run.EditOperators(Declarations.Operators.Replace("  summary: A composite.", "  summary: A composite. # indeed"));
        Assert.That(Changed(TrackingNames.Operators), Is.EqualTo(1));
        Assert.That(Changed(TrackingNames.Surface), Is.Zero);
        Assert.That(ReEmitted(), Is.Empty);
    }

    [Test]
    public void An_edited_entry_alone_is_parsed_and_emitted()
    {
        _run.EditOperators(Declarations.Operators.Replace("A mixture.", "A blend."));
        Assert.That(Changed(TrackingNames.Operators), Is.EqualTo(1));
        Assert.That(Changed(TrackingNames.Analyzed), Is.EqualTo(1));
        Assert.That(ReEmitted(), Is.EquivalentTo(new[] { "mix.g.cs", "mix-operator.g.cs" }));
        Assert.That(_run.Source("mix.g.cs"), Does.Contain("A blend."));
    }

    [Test]
    public void An_edited_formula_alone_is_analysed_and_emitted()
    {
        _run.EditDerivatives(Declarations.Derivatives.Replace("grad.Turn(axes)", "grad.Turn(null)"));
        Assert.That((Changed(TrackingNames.Operators), Changed(TrackingNames.Derivatives)), Is.EqualTo((0, 1)));
        Assert.That((Changed(TrackingNames.Joined), Changed(TrackingNames.Analyzed)), Is.EqualTo((1, 1)));
        Assert.That(ReEmitted(), Is.EquivalentTo(new[] { "turn-operator.g.cs" }));
    }

    [TestCase("- func: mix(")]
    [TestCase("- func: picks(")]
    public void An_inserted_entry_alone_is_parsed_and_moves_only_what_follows(string before)
    {
        const string Entry = "- func: extra(Tensor self) -> Tensor\n  family: unary\n  composite: self\n  summary: More.\n\n";
        _run.EditOperators(Declarations.Operators.Replace(before, Entry + before));
        Assert.That(Changed(TrackingNames.Operators), Is.EqualTo(1));
        Assert.That(Changed(TrackingNames.Surface), Is.EqualTo(1));
        Assert.That(ReEmitted().Where(file => !file.EndsWith("-operator.g.cs", StringComparison.Ordinal)),
            Is.EquivalentTo(new[] { "extra.g.cs", "OperatorSource.g.cs" }));
        Assert.That(ReEmitted(), Does.Not.Contain("swish-operator.g.cs"));
    }

    [Test]
    public void An_appended_entry_re_emits_nothing_else()
    {
        const string Entry = "- func: extra(Tensor self) -> Tensor\n  family: unary\n  composite: self\n  summary: More.\n";
        _run.EditOperators(Declarations.Operators + Entry);
        Assert.That(Changed(TrackingNames.Operators), Is.EqualTo(1));
        Assert.That(ReEmitted(), Is.EquivalentTo(new[] { "extra.g.cs", "extra-operator.g.cs", "OperatorSource.g.cs" }));
    }

    [Test]
    public void A_deleted_entry_takes_its_files_along()
    {
        int start = Declarations.Operators.IndexOf("- func: picks(", StringComparison.Ordinal);
        _run.EditOperators(Declarations.Operators[..start]);
        Assert.That(Changed(TrackingNames.Operators), Is.EqualTo(1));
        Assert.That(_run.HintNames, Does.Not.Contain("picks.g.cs").And.Not.Contain("picks-operator.g.cs"));
        Assert.That(ReEmitted(), Is.EquivalentTo(new[] { "OperatorSource.g.cs" }));
    }

    [Test]
    public void An_error_in_one_entry_keeps_the_others()
    {
        _run.EditOperators(Declarations.Operators.Replace("kernels: {cpu: Mix}", "kernles: {cpu: Mix}"));
        Assert.That(_run.Diagnostics, Is.Not.Empty);
        Assert.That(ReEmitted(), Is.EquivalentTo(new[] { "OperatorSource.g.cs" }));
        Assert.That(_run.HintNames.Where(name => name.StartsWith("mix", StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public void An_edited_body_alone_is_checked()
    {
        const string Body = "//! each f32 (x)\n    mul.rn.f32 %result, %x, %x;\n";
        const string Entry = "- func: NAME(Tensor self) -> Tensor\n  family: unary\n  dtypes: [float32]\n  kernels: {cpu: F, cuda: NAME}\n";
        string[] names = ["first", "second"], bodies = [TrackingNames.BodyFiles, TrackingNames.Bodies, TrackingNames.CudaKernels];
        _run = Bodies.CudaProject.Run(string.Concat(names.Select(name => Entry.Replace("NAME", name))), [.. names.Select(n => (n, Body))]);
        _run.EditCSharp("class Unrelated { }");
        Assert.That(StepNames().Select(Changed), Is.All.Zero);
        _before = Snapshot();

        _run.EditBody("first", Body.Replace("%x, %x", "%x, %y"));
        Assert.That(bodies.Select(Changed), Is.EqualTo(new[] { 1, 0, 0 }));
        Assert.That(_run.Diagnostics.Select(d => d.Id), Is.EqualTo(new[] { "ARY0312" }));
        _run.EditBody("first", Body.Replace("(x)", "(x, y)"));
        Assert.That(bodies.Select(Changed), Is.EqualTo(new[] { 1, 1, 1 }));
        Assert.That(_run.Diagnostics.Select(d => d.Id), Is.EqualTo(new[] { "ARY0310" }));
        Assert.That(ReEmitted(), Is.Empty);
    }

    [Test]
    public void Two_runs_give_the_same_text()
    {
        var again = new GeneratorRun(Declarations.Operators, Declarations.Derivatives);
        Assert.That(again.HintNames.Select(again.Source), Is.EqualTo(_run.HintNames.Select(_run.Source)));
    }

    private IEnumerable<string> StepNames() => typeof(TrackingNames).GetFields().Select(field => (string)field.GetRawConstantValue()!);

    private IEnumerable<IncrementalStepRunReason> Reasons(string step) => _run.Generator.TrackedSteps.TryGetValue(step, out var steps)
        ? steps.SelectMany(s => s.Outputs).Select(output => output.Reason)
        : [];

    private int Changed(string step)
        => Reasons(step).Count(reason => reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged));

    private Dictionary<string, object> Snapshot()
        => _run.Generator.GeneratedSources.ToDictionary(source => source.HintName, source => (object)source.SourceText);

    /// <summary>The files whose text was made anew: a cached output keeps its very object.</summary>
    private IReadOnlyList<string> ReEmitted() => [.. Snapshot()
        .Where(file => !_before.TryGetValue(file.Key, out object? text) || !ReferenceEquals(text, file.Value)).Select(file => file.Key)];
}
