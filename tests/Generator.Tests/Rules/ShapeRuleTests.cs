using Arity.Generator.Rules;
using Arity.Generator.Schema;
using Arity.Generator.Tests.Helpers;

namespace Arity.Generator.Tests.Rules;

public sealed class ShapeRuleTests
{
    private static readonly FunctionSchema Schema = SchemaParser
        .Parse("f(Tensor a, Tensor b, Tensor? c, Tensor[] list, int[]? axes, int? axis, bool keep, SymInt[] shape) -> Tensor")
        .Schema!;

    /// <summary>Every line was recorded from NumPy by record_shapes.py.</summary>
    private static string[] Recorded => Resources.Read("shapes.txt").Split('\n', StringSplitOptions.RemoveEmptyEntries);

    [Test]
    public void EveryRecordedCallHasNumPysShape()
    {
        var wrong = Recorded.Select(line => (line, actual: Evaluate(line))).Where(pair => pair.line.Split(' ')[^1] != pair.actual);
        Assert.That(wrong.Select(pair => $"{pair.line}, but got {pair.actual}"), Is.Empty);
        Assert.That(Recorded, Has.Length.GreaterThan(500));
    }

    /// <summary>Hiding any one length may lose knowledge but must not invent any.</summary>
    [Test]
    public void AnUnknownLengthNeverContradictsTheKnownOne()
    {
        foreach (string line in Recorded.Where(line => !line.EndsWith("error", StringComparison.Ordinal)))
        {
            string[] parts = line.Split(' ');
            for (int at = 0; at < parts[1].Length; at++)
            {
                if (!char.IsDigit(parts[1][at]))
                    continue;
                string hidden = parts[1].Remove(at, 1).Insert(at, "?");
                string partial = Evaluate(string.Join(' ', [parts[0], hidden, .. parts[2..]]));
                Assert.That(Covers(partial, parts[^1]), Is.True, $"{line} with {hidden} gave {partial}");
            }
        }
    }

    [TestCase("same(a)", "(2,3)")]
    [TestCase("scalar", "()")]
    [TestCase("dynamic", "...")]
    [TestCase("method Shapes.Any", "...")]
    [TestCase("arg(shape)", "(4,5)")]
    [TestCase("broadcast(a, c)", "(2,3)")]
    [TestCase("broadcast(list, a)", "(2,3)")]
    [TestCase("reduce(broadcast(a, b), axis, keep)", "(3)")]
    [TestCase("reduce(a, axis)", "(3)")]
    [TestCase("same(dynamic)", "...")]
    [TestCase("broadcast(a, matmul(a, a))", "error")]
    public void RulesNest(string rule, string expected) =>
        Assert.That(Evaluate(rule, new()
        {
            ["a"] = ShapeArgument.Of(ShapeValue.Of(2, 3)),
            ["b"] = ShapeArgument.Of(ShapeValue.Of(3)),
            ["c"] = ShapeArgument.None,
            ["list"] = ShapeArgument.Of(ShapeValue.Of(1), ShapeValue.Of(2, 1)),
            ["axis"] = ShapeArgument.Of(0L),
            ["keep"] = ShapeArgument.Of(false),
            ["shape"] = ShapeArgument.Of(4L, 5L),
        }), Is.EqualTo(expected));

    [TestCase("reduce(a, axes, keep)", "...")]
    [TestCase("scan(a, axis)", "...")]
    [TestCase("permute(a, axes)", "(?,?)")]
    [TestCase("arg(shape)", "...")]
    [TestCase("broadcast(a, list)", "...")]
    [TestCase("stack(list, axis)", "...")]
    [TestCase("concatenate(list, axis)", "...")]
    public void UnknownArgumentsLeaveTheShapeUnknown(string rule, string expected) =>
        Assert.That(Evaluate(rule, new()
        {
            ["a"] = ShapeArgument.Of(ShapeValue.Of(2, 3)),
            ["list"] = ShapeArgument.Unknown,
            ["axes"] = ShapeArgument.Unknown,
            ["axis"] = ShapeArgument.Unknown,
            ["keep"] = ShapeArgument.Unknown,
            ["shape"] = ShapeArgument.Unknown,
        }), Is.EqualTo(expected));

    [TestCase(true, "(?,?)")]
    [TestCase(false, "(?)")]
    public void AnAxisOfUnknownValueStillGivesTheRank(bool keep, string expected) =>
        Assert.That(Evaluate("reduce(a, axis, keep)", new()
        {
            ["a"] = ShapeArgument.Of(ShapeValue.Of(2, 3)),
            ["axis"] = ShapeArgument.Of((long?)null),
            ["keep"] = ShapeArgument.Of(keep),
        }), Is.EqualTo(expected));

    [TestCase("broadcast(a, b)", "shapes (2, 3) and (4,) do not broadcast")]
    [TestCase("matmul(a, b)", "shapes (2, 3) and (4,) differ in the dimension that is summed over")]
    [TestCase("reduce(a, axis)", "axis 5 is out of range for 2 dimensions")]
    [TestCase("arg(shape)", "shape (-1,) has a negative length")]
    [TestCase("stack(list, axis)", "shapes (2,) and (3,) do not join")]
    public void MismatchesNameTheShapes(string rule, string message)
    {
        ShapeOutcome outcome = ShapeRules.Evaluate(Read(rule), new Dictionary<string, ShapeArgument>
        {
            ["a"] = ShapeArgument.Of(ShapeValue.Of(2, 3)),
            ["b"] = ShapeArgument.Of(ShapeValue.Of(4)),
            ["list"] = ShapeArgument.Of(ShapeValue.Of(2), ShapeValue.Of(3)),
            ["axis"] = ShapeArgument.Of(5L),
            ["shape"] = ShapeArgument.Of(-1L),
        });
        Assert.That(outcome.Error, Is.EqualTo(message));
    }

    private static string Evaluate(string recorded)
    {
        string[] parts = recorded.Split(' ');
        (string rule, Dictionary<string, ShapeArgument> arguments) = parts[0] switch
        {
            "matmul" or "broadcast" => ($"{parts[0]}(a, b)", new Dictionary<string, ShapeArgument>
            {
                ["a"] = ShapeArgument.Of(Shape(parts[1])),
                ["b"] = ShapeArgument.Of(Shape(parts[2])),
            }),
            "reduce" => ("reduce(a, axes, keep)", new()
            {
                ["a"] = ShapeArgument.Of(Shape(parts[1])),
                ["axes"] = Axes(parts[2]),
                ["keep"] = ShapeArgument.Of(parts[3] == "True"),
            }),
            "scan" or "permute" => ($"{parts[0]}(a, axes)", new()
            {
                ["a"] = ShapeArgument.Of(Shape(parts[1])),
                ["axes"] = Axes(parts[2]),
            }),
            _ => ($"{parts[0]}(list, axis)", new()
            {
                ["list"] = ShapeArgument.Of(parts[1] == "-" ? [] : parts[1].Split('|').Select(Shape)),
                ["axis"] = Axes(parts[2]),
            }),
        };
        return Evaluate(rule, arguments);
    }

    private static string Evaluate(string rule, Dictionary<string, ShapeArgument> arguments)
    {
        ShapeOutcome outcome = ShapeRules.Evaluate(Read(rule), arguments);
        return outcome.Error is not null ? "error"
            : outcome.Shape.Dims is { } dims ? $"({string.Join(",", dims.Select(dim => dim?.ToString() ?? "?"))})" : "...";
    }

    private static RuleExpression Read(string rule) =>
        RuleChecker.Read(rule, ShapeRules.Language, Schema, (id, _, arguments) => Assert.Fail($"{id}: {string.Join(", ", arguments)}"))!;

    private static ShapeValue Shape(string text) => ShapeValue.Of(Numbers(text));

    private static ShapeArgument Axes(string text) => text == "None" ? ShapeArgument.None : ShapeArgument.Of(Numbers(text));

    private static IEnumerable<long?> Numbers(string text) => text.Trim('(', ')')
        .Split(',', StringSplitOptions.RemoveEmptyEntries)
        .Select(item => item == "?" ? (long?)null : long.Parse(item));

    private static bool Covers(string partial, string full)
    {
        if (partial == "...")
            return true;
        var known = Numbers(partial).ToList();
        var all = Numbers(full).ToList();
        return known.Count == all.Count && known.Zip(all).All(pair => pair.First is null || pair.First == pair.Second);
    }
}
