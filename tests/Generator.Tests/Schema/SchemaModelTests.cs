using Arity.Generator.Schema;

namespace Arity.Generator.Tests.Schema;

public sealed class SchemaModelTests
{
    [Test]
    public void HoldsWhatTheTextSays()
    {
        FunctionSchema schema = Parse("ns::max.dim(Tensor(a!)? self, int[2] dim=[0, 1], *, bool keepdim=False) -> (Tensor values, Tensor)");
        Assert.Multiple(() =>
        {
            Assert.That(schema.Namespace, Is.EqualTo("ns"));
            Assert.That(schema.FullName, Is.EqualTo("max.dim"));
            Assert.That(schema.Arguments.Select(argument => argument.KeywordOnly), Is.EqualTo(new[] { false, false, true }));
            Assert.That(schema.Arguments[0].Type.Alias!.IsWrite, Is.True);
            Assert.That(schema.Arguments[0].Type.IsOptional, Is.True);
            Assert.That(schema.Arguments[0].Type.Plain, Is.EqualTo("Tensor?"));
            Assert.That(schema.Arguments[1].Type.Modifiers[0].Size, Is.EqualTo(2));
            Assert.That(schema.Arguments[1].Default!.Items.Select(item => item.Text), Is.EqualTo(new[] { "0", "1" }));
            Assert.That(schema.OutputName(0), Is.EqualTo("values"));
            Assert.That(schema.OutputName(1), Is.EqualTo("result1"));
            Assert.That(schema.TensorArguments.Single().Name, Is.EqualTo("self"));
        });
    }

    [Test]
    public void EqualTextsGiveEqualModelsWithEqualHashes()
    {
        foreach (string text in SchemaExamples.All)
        {
            Assert.That(Parse(text), Is.EqualTo(Parse(text)));
            Assert.That(Parse(text).GetHashCode(), Is.EqualTo(Parse(text).GetHashCode()));
        }

        Assert.That(SchemaExamples.All.Select(Parse).Distinct().Count(), Is.EqualTo(SchemaExamples.All.Length));
    }

    [TestCase("Tensor", ArgumentKind.Tensor, false)]
    [TestCase("Tensor(a)?", ArgumentKind.Tensor, true)]
    [TestCase("Tensor(a)[]", ArgumentKind.TensorList, false)]
    [TestCase("Tensor?[]", ArgumentKind.OptionalTensorList, false)]
    [TestCase("int[3]", ArgumentKind.IntList, false)]
    [TestCase("int[]?", ArgumentKind.IntList, true)]
    [TestCase("SymInt[]", ArgumentKind.Shape, false)]
    [TestCase("Scalar?", ArgumentKind.Scalar, true)]
    [TestCase("Device?", ArgumentKind.Device, true)]
    public void SupportedTypesAreFoundWhateverTheirAliasAndLength(string type, ArgumentKind kind, bool optional)
    {
        SupportedType? row = SupportedTypes.Find(Parse($"f({type} x) -> Tensor").Arguments[0].Type);
        Assert.That((row?.Kind, row?.IsOptional), Is.EqualTo((kind, optional)));
    }

    [TestCase("SymInt")]
    [TestCase("Layout?")]
    [TestCase("Dimname[]")]
    [TestCase("float[]?")]
    [TestCase("Device")]
    public void OtherTypesParseButAreNotSupported(string type) =>
        Assert.That(SupportedTypes.Find(Parse($"f({type} x) -> Tensor").Arguments[0].Type), Is.Null);

    private static FunctionSchema Parse(string text) => SchemaParser.Parse(text).Schema!;
}
