using Arity.Generator.Rules;

namespace Arity.Generator.Tests.Rules;

public sealed class RuleParserTests
{
    [TestCase("same(x)")]
    [TestCase("float(promote(self, exponent))")]
    [TestCase("dynamic")]
    [TestCase("method Shapes.Unfold")]
    [TestCase("and(integral(self), not(equals(axis, -1)))")]
    [TestCase("equals(p, 0.5)")]
    public void PrintsBackWhatItParsed(string text) => Assert.That(Parse(text, out _)!.ToExpression().ToString(), Is.EqualTo(text));

    [TestCase("", 0, "expected a rule, found the end")]
    [TestCase("same(", 5, "expected an operand, found the end")]
    [TestCase("same()", 5, "expected an operand, found ')'")]
    [TestCase("same(x", 6, "expected ',' or ')', found the end")]
    [TestCase("same(x y)", 7, "expected ',' or ')', found 'y'")]
    [TestCase("same(x))", 7, "expected the end of the rule, found ')'")]
    [TestCase("same(x,, y)", 7, "expected an operand, found ','")]
    [TestCase("f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(x))))))))))))))))))", 34, "expected at most 16 levels of parentheses, found 'f'")]
    public void SyntaxErrorsHaveAPlace(string text, int position, string message)
    {
        Assert.That(Parse(text, out var problems), Is.Null);
        Assert.That(problems.Single().Position, Is.EqualTo(position));
        Assert.That(problems.Single().Message, Does.StartWith(message));
    }

    private static RuleSyntax? Parse(string text, out List<(int Position, string Message)> problems)
    {
        var found = new List<(int, string)>();
        RuleSyntax? rule = RuleParser.Parse(text, "test", (_, span, arguments) => found.Add((span.Start, arguments[1])));
        problems = found;
        return rule;
    }
}
