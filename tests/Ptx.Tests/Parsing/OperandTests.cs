using Arity.Ptx.Parsing;
using Arity.Ptx.Syntax;

namespace Arity.Ptx.Tests.Parsing;

public sealed class OperandTests
{
    [TestCase("%r1")]
    [TestCase("%tid.x")]
    [TestCase("_")]
    [TestCase("$label")]
    [TestCase("smem")]
    public void A_name_is_a_name(string text) => Assert.That(Source.Operand(text), Is.EqualTo(new PtxNameOperand(text)));

    [Test]
    public void A_predicate_can_be_negated() => Assert.That(Source.Operand("!%p1"), Is.EqualTo(new PtxNameOperand("%p1", true)));

    [Test]
    public void A_pair_has_two_names() =>
        Assert.That(Source.Operand("%p|_"), Is.EqualTo(new PtxPairOperand(new PtxNameOperand("%p"), new PtxNameOperand("_"))));

    [TestCase("[%rd1]", "%rd1", 0)]
    [TestCase("[%rd1+16]", "%rd1", 16)]
    [TestCase("[ %rd1 + -4 ]", "%rd1", -4)]
    [TestCase("[a+2*4]", "a", 8)]
    [TestCase("[0x40]", null, 64)]
    public void An_address_has_a_base_and_an_offset(string text, string? name, long offset) =>
        Assert.That(Source.Operand(text), Is.EqualTo(new PtxAddressOperand(name, offset)));

    [Test]
    public void A_vector_has_elements()
    {
        var vector = (PtxVectorOperand)Source.Operand("{%a, _, 3, 0f00000000}");
        PtxOperand[] expected =
            [new PtxNameOperand("%a"), new PtxNameOperand("_"), new PtxIntegerOperand(3, false), new PtxFloatOperand(0, true)];
        Assert.That(vector.Elements, Is.EqualTo(expected));
    }

    [TestCase("call.uni (%a, %b), f, (%c, 1);", 2, 2)]
    [TestCase("call (%a), f;", 1, 0)]
    [TestCase("call f, (%c);", 0, 1)]
    [TestCase("call f, ();", 0, 0)]
    [TestCase("call f;", 0, 0)]
    public void A_call_has_results_name_and_arguments(string text, int results, int arguments)
    {
        var operands = Source.Instruction(text).Operands;
        Assert.Multiple(() =>
        {
            Assert.That(((PtxListOperand)operands[0]).Elements, Has.Count.EqualTo(results));
            Assert.That(operands[1], Is.EqualTo(new PtxNameOperand("f")));
            Assert.That(((PtxListOperand)operands[2]).Elements, Has.Count.EqualTo(arguments));
        });
    }

    [TestCase("[%r1-4]")]
    [TestCase("[%r1")]
    [TestCase("[]")]
    [TestCase("{%a,}")]
    [TestCase("{{%a}}")]
    [TestCase("!%p|%q")]
    [TestCase("%a %b")]
    [TestCase("@%p")]
    [TestCase("%a,,%b")]
    public void What_is_no_operand_is_refused(string text) =>
        Assert.That(() => Source.Operand(text), Throws.TypeOf<PtxSyntaxException>());
}
