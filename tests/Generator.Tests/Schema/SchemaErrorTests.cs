using Arity.Generator.Diagnostics;
using Arity.Generator.Schema;

namespace Arity.Generator.Tests.Schema;

public sealed class SchemaErrorTests
{
    [TestCase("", 0, "expected the operator's name, found the end")]
    [TestCase("1f(Tensor x) -> Tensor", 0, "expected the operator's name, found '1f'")]
    [TestCase("f", 1, "expected '(' or '.', found the end")]
    [TestCase("f.(Tensor x) -> Tensor", 2, "expected the overload's name after '.', found '('")]
    [TestCase("f.a.b(Tensor x) -> Tensor", 3, "expected '(', found '.'")]
    [TestCase("ns::(Tensor x) -> Tensor", 4, "expected the operator's name after '::', found '('")]
    [TestCase("f(Tensor) -> Tensor", 8, "expected the name of the argument of type Tensor, found ')'")]
    [TestCase("f(Tensor x Tensor y) -> Tensor", 11, "expected ',' or ')', found 'Tensor'")]
    [TestCase("f(Tensor x, ) -> Tensor", 12, "expected an argument's type, found ')'")]
    [TestCase("f(Tensor x, *) -> Tensor", 13, "expected ',' and a keyword-only argument after '*', found ')'")]
    [TestCase("f(*, Tensor x, *, Tensor y) -> Tensor", 15, "expected an argument's type, found '*'")]
    [TestCase("f(Tensor(a x) -> Tensor", 11, "expected ')' after the alias annotation, found 'x'")]
    [TestCase("f(Tensor() x) -> Tensor", 9, "expected an alias set such as 'a' or '*', found ')'")]
    [TestCase("f(int[x] y) -> Tensor", 6, "expected ']' or the list's length, found 'x'")]
    [TestCase("f(int[99999999999] y) -> Tensor", 6, "expected ']' or the list's length, found '99999999999'")]
    [TestCase("f(int x=) -> Tensor", 8, "expected a default value: None, True, False, a number, a string, a name or a list, found ')'")]
    [TestCase("f(int x=1-2) -> Tensor", 8, "expected a default value: None, True, False, a number, a string, a name or a list, found '1'")]
    [TestCase("f(str x=\"a) -> Tensor", 8, "expected a closing \", found '\"'")]
    [TestCase("f(int[] x=[1) -> Tensor", 12, "expected ',' or ']', found ')'")]
    [TestCase("f(int[] x=[[1]]) -> Tensor", 11, "expected a single value, as lists in defaults do not nest, found '['")]
    [TestCase("f(Tensor x) Tensor", 12, "expected '->', found 'Tensor'")]
    [TestCase("f(Tensor x) ->", 14, "expected a return type, found the end")]
    [TestCase("f(Tensor x) -> (Tensor", 22, "expected ',' or ')', found the end")]
    [TestCase("f(Tensor x) -> Tensor y z", 24, "expected the end of the schema, found 'z'")]
    public void TheFirstUnexpectedCharacterIsNamed(string text, int position, string message)
    {
        SchemaParseResult parsed = SchemaParser.Parse(text);
        Assert.That(parsed.Schema, Is.Null);
        SchemaProblem problem = parsed.Problems.Single();
        Assert.That((problem.Id, problem.Span.Start, problem.Message), Is.EqualTo((RuleIds.SchemaSyntax, position, message)));
    }

    [TestCase("f(Tensor x)->Tensor", 11)]
    [TestCase("f( Tensor x) -> Tensor", 2)]
    [TestCase("f(Tensor x,Tensor y) -> Tensor", 11)]
    [TestCase("f(Tensor x) -> (Tensor)", 15)]
    [TestCase("f(int x = 1) -> Tensor", 7)]
    public void OtherSpellingsAreShownTheCanonicalOne(string text, int position)
    {
        SchemaParseResult parsed = SchemaParser.Parse(text);
        SchemaProblem problem = parsed.Problems.Single();
        Assert.That((problem.Id, problem.Span.Start), Is.EqualTo((RuleIds.SchemaSpelling, position)));
        Assert.That(SchemaParser.Parse(problem.Message).Problems, Is.Empty);
    }

    [Test]
    public void UnknownTypesAreAllReportedWithTheNearestName()
    {
        SchemaParseResult parsed = SchemaParser.Parse("f(Tensr x, flaot y) -> Tensor");
        Assert.That(parsed.Problems.Select(problem => (problem.Id, problem.Span.Start, problem.Message)), Is.EqualTo(new[]
        {
            (RuleIds.UnknownType, 2, "'Tensr', did you mean 'Tensor'?"),
            (RuleIds.UnknownType, 11, "'flaot', did you mean 'float'?"),
        }));
    }
}
