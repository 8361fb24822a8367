using Arity.Generator.Derivatives;
using Arity.Generator.Model;
using Arity.Generator.Pipeline;

namespace Arity.Generator.Tests.Derivatives;

/// <summary>What formulas read, and what is wrong with them, at the place of the mistake.</summary>
public sealed class DerivativeAnalyzerTests
{
    private const string Unary = "f(Tensor self, int axis=0) -> Tensor";
    private const string Binary = "f(Tensor self, Tensor? other, Tensor[] rest, int from_axis=0) -> Tensor";
    private const string Outputs = "f(Tensor self) -> (Tensor, Tensor values, Tensor)";

    [TestCase("grad * self", "self:Values")]
    [TestCase("grad * self.Shape.Rank", "self:Metadata")]
    [TestCase("grad.Expand(self.Shape, axis)", "self:Metadata axis:Values")]
    [TestCase("grad * self.Rank + self.ElementCount", "self:Metadata")]
    [TestCase("F.G(self.ZerosLike(), grad)", "self:Metadata")]
    [TestCase("grad * self.Rank + self", "self:Values")]
    [TestCase("grad * result.Shape[0]", "result:Metadata")]
    [TestCase("grad * self.Cos()", "self:Values")]
    [TestCase("F.G(grad, self: self, axis: axis)", "self:Values axis:Values")]
    [TestCase("F.G(grad, self => self.Cos())", "")]
    [TestCase("F.G(grad, new Options { axis = 1 })", "")]
    [TestCase("grad is { } g ? g * PI : null", "")]
    [TestCase("F.G<Tensor>(grad, nameof(self))", "self:Values")]
    [TestCase("grad * (double)axis", "axis:Values")]
    public void Saves_what_is_read(string formula, string expected) => Assert.That(Variables(Unary, formula), Is.EqualTo(expected));

    [TestCase("other is null ? grad : grad * 2", "other:Metadata")]
    [TestCase("other is not null && other.Rank > 1 ? grad : grad", "other:Metadata")]
    [TestCase("F.G(grad, other?.Shape)", "other:Metadata")]
    [TestCase("F.G(grad, other)", "other:Values")]
    [TestCase("F.G(grad, TensorMetadata.Of(rest), fromAxis)", "rest:Metadata fromAxis:Values")]
    [TestCase("F.G(grad, rest)", "rest:Values")]
    public void Saves_what_is_read_of_optional_tensors_and_lists(string formula, string expected)
        => Assert.That(Variables(Binary, formula), Is.EqualTo(expected));

    [TestCase("grad * (self", "ARY0412", ")")]
    [TestCase("grad * self )", "ARY0412", ")")]
    [TestCase("grad self", "ARY0412", "self")]
    [TestCase("grad * slef", "ARY0413", "slef", "did you mean 'self'?")]
    [TestCase("grad * Self", "ARY0413", "Self", "did you mean 'self'?")]
    [TestCase("grad * result1", "ARY0413", "result1", "the outputs are result")]
    [TestCase("F.G(grad, inputMask)", "ARY0413", "inputMask", "formula for several inputs")]
    [TestCase("self_t", "ARY0413", "self_t")]
    [TestCase("grad + grads[0]", "ARY0414", "grad", "both used")]
    [TestCase("grads[1]", "ARY0414", "1", "there is one output")]
    public void Reports_mistakes_where_they_stand(string formula, string id, string place, string message = "")
        => AssertOne(Unary, formula, id, place, message);

    [TestCase("grad", "ARY0414", "grad", "3 outputs are differentiable")]
    [TestCase("grads[3]", "ARY0414", "3", "there are 3 outputs")]
    [TestCase("grads[0] + result1", "ARY0413", "result1", "the outputs are result0, values, result2")]
    public void Reports_gradients_of_several_outputs(string formula, string id, string place, string message)
        => AssertOne(Outputs, formula, id, place, message);

    [Test]
    public void All_mistakes_of_a_formula_are_reported()
    {
        IEnumerable<string> ids = Analyze(Unary, "slef * axs + grads[4]").Diagnostics.Select(d => d.Id);
        Assert.That(ids, Is.EqualTo(new[] { "ARY0413", "ARY0413", "ARY0414" }));
    }

    [Test]
    public void A_mistake_in_a_literal_block_is_found_on_its_line()
    {
        const string Entry = "- name: f(Tensor self) -> Tensor\n  self: |\n    grad\n      * oops\n      + self";
        DiagnosticInfo problem = Run(Entry).Diagnostics.Single();
        Assert.That(Entry.Substring(problem.Span.Start, problem.Span.Length), Is.EqualTo("oops"));
    }

    [TestCase("self_t * self_p", "")]
    [TestCase("self_t * self", "a forward formula reads 'self_p' for the value and 'self_t' for the tangent")]
    [TestCase("grad * self_t", "did you mean")]
    public void Forward_formulas_read_values_and_tangents(string formula, string message)
    {
        DerivativeResult result = Run($"- name: f(Tensor self) -> Tensor\n  self: grad\n  result: {formula}");
        if (message.Length == 0)
            Assert.That(result.Model!.Forward[0].Variables, Is.EquivalentTo(new[] { "self_p", "self_t" }));
        else
            Assert.That(result.Diagnostics.Single().Arguments.Last(), Does.Contain(message).Or.Contain("known are"));
    }

    [Test]
    public void A_joint_formula_gives_no_factors_for_the_forward_mode()
    {
        const string Entry = "- name: f(Tensor self, Tensor other) -> Tensor\n  self, other: (grad, grad)\n  result: auto_element_wise";
        DerivativeResult result = Run(Entry);
        Assert.That(result.Diagnostics.Select(d => d.Id), Is.EqualTo(new[] { "ARY0408" }));
        Assert.That(result.Model, Is.Null);
    }

    [TestCase("Ops.Turn(grad)", true)]
    [TestCase("Ops.Turn(grad, 1)", true)]
    [TestCase("Ops.Turn(grad, count: 1)", true)]
    [TestCase("grad.Turn()", true)]
    [TestCase("(-grad * 2).Turn(1)", true)]
    [TestCase("Names.Turn(1, 2, 3)", true)]
    [TestCase("F.G(grad).Turn(1, 2, 3)", true)]
    [TestCase("Ops.Turn()", false)]
    [TestCase("Ops.Turn(grad, 1, 2, 3)", false)]
    [TestCase("Ops.Turn(grad, cuont: 1)", false)]
    [TestCase("grad.Turn(1, 2)", false)]
    [TestCase("(-grad * 2).Turn(1).Turn(1, 2)", false)]
    [TestCase("grad.Twist(1, 2)", false)]
    public void Calls_of_declared_operators_are_counted(string formula, bool isSound)
    {
        const string Turn = "- func: turn(Tensor self, int count=1) -> Tensor\n  family: unary\n  aliases: [twist]\n  composite: self\n";
        CallTable table = CallTableBuilder.Create([CallTableBuilder.Rows(OperatorEntry.Parse(Turn, default), default)], default);
        DerivativeResult result = Run($"- name: f(Tensor self) -> Tensor\n  self: |\n    {formula}", table);
        Assert.That(result.Diagnostics.Select(d => d.Id), isSound ? Is.Empty : Is.EqualTo(new[] { "ARY0415" }));
    }

    private static string Variables(string schema, string formula)
    {
        DerivativeResult result = Analyze(schema, formula);
        Assert.That(result.Diagnostics, Is.Empty);
        return string.Join(" ", result.Model!.Gradients[0].Variables.Select(v => $"{v.Name}:{v.Use}"));
    }

    private static void AssertOne(string schema, string formula, string id, string place, string message)
    {
        string entry = Entry(schema, formula);
        DiagnosticInfo problem = Run(entry).Diagnostics[0];
        string found = entry.Substring(problem.Span.Start, Math.Min(problem.Span.Length, entry.Length - problem.Span.Start));
        Assert.That((problem.Id, found), Is.EqualTo((id, place)).Or.EqualTo((id, entry[^1..])));
        Assert.That(string.Join(" ", problem.Arguments), Does.Contain(message));
    }

    private static string Entry(string schema, string formula)
    {
        string others = schema == Binary ? "  other: grad\n  rest: non_differentiable\n" : "";
        return $"- name: {schema}\n{others}  self: |\n    {formula}";
    }

    private static DerivativeResult Analyze(string schema, string formula)
    {
        string entry = Entry(schema, formula);
        DerivativeResult result = Run(entry);
        return result.Model is { } model
            ? result with { Model = model with { Gradients = [.. model.Gradients.Where(g => g.Key == "self")] } }
            : result;
    }

    private static DerivativeResult Run(string entry, CallTable? table = null)
    {
        DerivativeEntry read = DerivativeEntry.Parse(entry, default);
        Assert.That(read.Read.Diagnostics, Is.Empty);
        return DerivativeAnalyzer.Analyze(read.Read.Declaration!.Schema, read.Read.Declaration, read.Read.Spans, table ?? CallTable.Empty);
    }
}
