using Arity.Generator.Helpers;
using Arity.Generator.Schema;
using CsCheck;

namespace Arity.Generator.Tests.Schema;

public sealed class SchemaRoundTripTests
{
    private static readonly Gen<string> Identifier = Gen.String[Gen.Char["abcdefgh_"], 1, 8];

    private static readonly Gen<AliasAnnotation> Alias = Gen.Select(
        Gen.OneOf("a", "b", "*").Array[1, 2],
        Gen.Bool,
        Gen.OneOf("a", "c", "*").Array[0, 2],
        (before, write, after) => new AliasAnnotation(Set(before), write, Set(after)));

    private static readonly Gen<TypeModifier> Modifier = Gen.OneOf(
        Gen.Const(new TypeModifier(TypeModifierKind.Optional)),
        Gen.Const(new TypeModifier(TypeModifierKind.List)),
        Gen.Int[0, 9].Select(size => new TypeModifier(TypeModifierKind.List, size)));

    private static readonly Gen<SchemaType> Type = Gen.Select(
        Gen.OneOf(BaseTypes.All.ToArray()),
        Gen.Null(Alias),
        Modifier.Array[0, 3],
        (name, alias, modifiers) => new SchemaType(name, alias, [.. modifiers]));

    private static readonly Gen<DefaultValue> Single = Gen.OneOf(
        Gen.OneOf("None").Select(text => new DefaultValue(DefaultKind.None, text, [])),
        Gen.OneOf("True", "False").Select(text => new DefaultValue(DefaultKind.Bool, text, [])),
        Gen.Long.Select(number => new DefaultValue(DefaultKind.Integer, $"{number}", [])),
        Gen.OneOf("1.5", "-0.0", "1e-05", "2.5e+10").Select(text => new DefaultValue(DefaultKind.Float, text, [])),
        Gen.OneOf("\"x y\"", "'()'", "\"\"").Select(text => new DefaultValue(DefaultKind.String, text, [])),
        Gen.OneOf("float32", "Mean", "inf").Select(text => new DefaultValue(DefaultKind.Name, text, [])));

    private static readonly Gen<DefaultValue> Default = Gen.OneOf(
        Single,
        Single.Array[0, 3].Select(items => new DefaultValue(DefaultKind.List, $"[{string.Join(",", items.AsEnumerable())}]", [.. items])));

    private static readonly Gen<SchemaArgument[]> Arguments = Gen.Select(
        Gen.Select(Type, Identifier, Gen.Null(Default)).Array[0, 5],
        Gen.Int[0, 5],
        (items, positional) => items.Select((item, i) => new SchemaArgument(item.Item1, item.Item2, item.Item3, i >= positional)).ToArray());

    private static readonly Gen<FunctionSchema> Schemas = Gen.Select(
        Gen.Null(Identifier),
        Identifier,
        Gen.OneOf(Gen.Const(""), Identifier),
        Arguments,
        Gen.Select(Type, Gen.Null(Identifier), (type, name) => new SchemaReturn(type, name)).Array[0, 3],
        (space, name, overload, arguments, returns) => new FunctionSchema(space, name, overload, [.. arguments], [.. returns]));

    [Test]
    public void ThereAreAtLeastEightyDistinctExamples() =>
        Assert.That(SchemaExamples.All.Distinct().Count(), Is.GreaterThanOrEqualTo(80));

    [TestCaseSource(typeof(SchemaExamples), nameof(SchemaExamples.All))]
    public void PrintsBackWhatItParsed(string text)
    {
        SchemaParseResult parsed = SchemaParser.Parse(text);
        Assert.That(parsed.Problems, Is.Empty);
        Assert.That(parsed.Schema!.ToString(), Is.EqualTo(text));
    }

    [Test]
    public void ParsesWhatItPrints() => Schemas.Sample(
        schema =>
        {
            SchemaParseResult parsed = SchemaParser.Parse(schema.ToString());
            return parsed.Problems.IsEmpty && parsed.Schema == schema;
        },
        iter: 2000);

    [TestCaseSource(typeof(SchemaExamples), nameof(SchemaExamples.All))]
    public void EveryCutOffSchemaIsRejectedAtAPlaceInsideIt(string text)
    {
        for (int length = 0; length < text.Length; length++)
        {
            SchemaParseResult parsed = SchemaParser.Parse(text[..length]);
            if (parsed.Schema is not null && parsed.Problems.IsEmpty)
                Assert.That(text[..length], Does.Match(@"-> \w+(\([^)]*\))?( \w+)?(\[\])*$"), "only a shorter return is a schema");
            else
                Assert.That(parsed.Problems.All(problem => problem.Span.Start >= 0 && problem.Span.End <= length), Is.True);
        }
    }

    [Test]
    public void SpansOfArgumentsAndReturnsHoldTheirText()
    {
        foreach (string text in SchemaExamples.All)
        {
            SchemaParseResult parsed = SchemaParser.Parse(text);
            var arguments = parsed.ArgumentSpans.Select(span => text.Substring(span.Start, span.Length));
            var returns = parsed.ReturnSpans.Select(span => text.Substring(span.Start, span.Length));
            Assert.That(arguments, Is.EqualTo(parsed.Schema!.Arguments.Select(argument => argument.ToString())));
            Assert.That(returns, Is.EqualTo(parsed.Schema.Returns.Select(output => output.ToString())));
        }
    }

    private static EquatableArray<string> Set(string[] names) => names.Contains("*") ? ["*"] : [.. names];
}
