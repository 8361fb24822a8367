using Arity.Ptx.Parsing;
using Arity.Ptx.Syntax;

namespace Arity.Ptx.Tests.Parsing;

public sealed class DeclarationTests
{
    [Test]
    public void A_variable_has_space_type_alignment_and_extents()
    {
        var variable = Source.Variable(".visible .global .align 16 .v4 .f32 table[2][3];");
        Assert.Multiple(() =>
        {
            Assert.That((variable.Space, variable.Type), Is.EqualTo((PtxSpace.Global, PtxType.F32)));
            Assert.That((variable.VectorLength, variable.Alignment), Is.EqualTo((4, 16)));
            Assert.That(variable.Extents, Is.EqualTo(new long[] { 2, 3 }));
            Assert.That((variable.Name, variable.Linkage, variable.Line), Is.EqualTo(("table", ".visible", 4)));
        });
    }

    [TestCase(".global .f64 x;", 8)]
    [TestCase(".global .v2 .f64 x;", 16)]
    [TestCase(".global .b8 x[9];", 1)]
    [TestCase(".global .align 4 .b8 x[9];", 4)]
    public void Alignment_is_the_types_unless_it_is_given(string text, int alignment) =>
        Assert.That(Source.Variable(text).Alignment, Is.EqualTo(alignment));

    [Test]
    public void An_extern_array_is_open()
    {
        var variable = Source.Variable(".extern .shared .align 16 .b8 smem[];");
        Assert.That((variable.Linkage, variable.Extents.Single()), Is.EqualTo((".extern", 0L)));
    }

    [TestCase(".const .u32 t[3] = {1, 2, 0xFFFFFFFF};", new ulong[] { 1, 2, 0xFFFFFFFF })]
    [TestCase(".const .s8 t = -1;", new ulong[] { 0xFF })]
    [TestCase(".const .f32 t[2] = {0.5, 0f3F800000};", new ulong[] { 0x3F000000, 0x3F800000 })]
    [TestCase(".const .f64 t = -2.0;", new ulong[] { 0xC000000000000000 })]
    [TestCase(".const .b64 t = 0d3FF0000000000000;", new ulong[] { 0x3FF0000000000000 })]
    [TestCase(".const .s32 t[2][2] = {{1}, {2, 3}};", new ulong[] { 1, 0, 2, 3 })]
    [TestCase(".const .v2 .u16 t[] = {{1, 2}, {3, 4}};", new ulong[] { 1, 2, 3, 4 })]
    [TestCase(".const .u8 t[4] = {1};", new ulong[] { 1 })]
    public void Initial_values_are_bit_patterns(string text, ulong[] values) =>
        Assert.That(Source.Variable(text).Values, Is.EqualTo(values));

    [Test]
    public void An_open_array_is_as_long_as_its_values() =>
        Assert.That(Source.Variable(".const .u32 t[][2] = {{1, 2}, {3}, {4}};").Extents, Is.EqualTo(new long[] { 3, 2 }));

    [TestCase(".const .u8 t = 256;")]
    [TestCase(".const .s8 t = -129;")]
    [TestCase(".const .u32 t = 1.0;")]
    [TestCase(".const .f32 t = 1;")]
    [TestCase(".const .f64 t = 0f3F800000;")]
    [TestCase(".const .f32 t = 1e300;")]
    [TestCase(".const .u32 t[2] = {1, 2, 3};")]
    [TestCase(".const .u32 t[2] = 1;")]
    [TestCase(".const .u32 t = {1};")]
    [TestCase(".const .u32 t[2147483647] = {1};")]
    [TestCase(".const .u32 t[2][2] = {1, 2};")]
    [TestCase(".const .u64 t = other;")]
    [TestCase(".const .f33 t;")]
    [TestCase(".const t;")]
    [TestCase(".const .u32 t[-1];")]
    [TestCase(".const .u32 t[3][];")]
    [TestCase(".const .u32 t")]
    [TestCase(".global .u32 t<3>;")]
    public void What_is_no_declaration_is_refused(string text) =>
        Assert.That(() => Source.Variable(text), Throws.TypeOf<PtxSyntaxException>());

    [Test]
    public void Registers_come_in_families_and_lists()
    {
        var names = Source.Body(".reg .b32 %r<10>, %x;").Cast<PtxDeclaration>().Select(item => item.Variable).ToArray();
        Assert.Multiple(() =>
        {
            Assert.That(names.Select(item => (item.Name, item.FamilySize)), Is.EqualTo(new[] { ("%r", 10), ("%x", 0) }));
            Assert.That(names.Select(item => item.Space), Is.All.EqualTo(PtxSpace.Register));
        });
    }
}
