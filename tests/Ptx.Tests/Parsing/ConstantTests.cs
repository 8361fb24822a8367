using Arity.Ptx.Parsing;
using Arity.Ptx.Syntax;

namespace Arity.Ptx.Tests.Parsing;

public sealed class ConstantTests
{
    [TestCase("0", 0UL, false)]
    [TestCase("12U", 12UL, true)]
    [TestCase("0x1F", 31UL, false)]
    [TestCase("017", 15UL, false)]
    [TestCase("0b101", 5UL, false)]
    [TestCase("0B11U", 3UL, true)]
    [TestCase("0xFFFFFFFFFFFFFFFF", ulong.MaxValue, true)]
    [TestCase("18446744073709551615", ulong.MaxValue, true)]
    [TestCase("0x7FFFFFFFFFFFFFFF", (ulong)long.MaxValue, false)]
    [TestCase("-1", ulong.MaxValue, false)]
    [TestCase("+7", 7UL, false)]
    [TestCase("~0", ulong.MaxValue, false)]
    [TestCase("1 + 2 * 3", 7UL, false)]
    [TestCase("(1 + 2) * 3", 9UL, false)]
    [TestCase("10 - 4 - 3", 3UL, false)]
    [TestCase("1 << 4 | 1", 17UL, false)]
    [TestCase("0xF0 >> 4 & 3", 3UL, false)]
    [TestCase("6 ^ 3", 5UL, false)]
    [TestCase("-8 / 2", unchecked((ulong)-4L), false)]
    [TestCase("-8 >> 1", unchecked((ulong)-4L), false)]
    [TestCase("-8 / 2U", 0x7FFFFFFFFFFFFFFCUL, true)]
    [TestCase("7 % 4", 3UL, false)]
    [TestCase("(-9223372036854775807 - 1) / -1", 1UL << 63, false)]
    [TestCase("(-9223372036854775807 - 1) % -1", 0UL, false)]
    [TestCase("-(-(3))", 3UL, false)]
    [TestCase("WARP_SZ * 2", 64UL, false)]
    public void Integers_have_cs_value(string text, ulong bits, bool isUnsigned) =>
        Assert.That(Source.Operand(text), Is.EqualTo(new PtxIntegerOperand(bits, isUnsigned)));

    [TestCase("0f3F800000", 0x3F800000UL, true)]
    [TestCase("0Fff800000", 0xFF800000UL, true)]
    [TestCase("0d3FF0000000000000", 0x3FF0000000000000UL, false)]
    [TestCase("1.5", 0x3FF8000000000000UL, false)]
    [TestCase("-1.5", 0xBFF8000000000000UL, false)]
    [TestCase("-0.0", 0x8000000000000000UL, false)]
    [TestCase("1e3", 0x408F400000000000UL, false)]
    [TestCase("0.25e+1", 0x4004000000000000UL, false)]
    [TestCase("2.5E-1", 0x3FD0000000000000UL, false)]
    public void Floats_have_their_bits(string text, ulong bits, bool isSingle) =>
        Assert.That(Source.Operand(text), Is.EqualTo(new PtxFloatOperand(bits, isSingle)));

    [TestCase("089")]
    [TestCase("0x")]
    [TestCase("0xG")]
    [TestCase("0b2")]
    [TestCase("12u")]
    [TestCase("1_000")]
    [TestCase("0f3F80000")]
    [TestCase("0f3F8000000")]
    [TestCase("0d3FF")]
    [TestCase("-0f3F800000")]
    [TestCase("1e999")]
    [TestCase("18446744073709551616")]
    [TestCase("1 / 0")]
    [TestCase("1 % 0")]
    [TestCase("1 << 64")]
    [TestCase("1 >> -1")]
    [TestCase("(1")]
    [TestCase("1 +")]
    [TestCase("1.5 + 2")]
    public void What_is_no_constant_is_refused(string text) =>
        Assert.That(() => Source.Operand(text), Throws.TypeOf<PtxSyntaxException>());
}
