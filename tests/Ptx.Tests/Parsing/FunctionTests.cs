using Arity.Ptx.Parsing;
using Arity.Ptx.Syntax;

namespace Arity.Ptx.Tests.Parsing;

public sealed class FunctionTests
{
    [Test]
    public void The_header_is_read()
    {
        var module = PtxParser.Parse(".version 7.0 .target sm_75, debug .address_size 64");
        Assert.That((module.Version, module.Target, module.AddressSize), Is.EqualTo((new Version(7, 0), "sm_75", 64)));
    }

    [Test]
    public void An_entry_has_parameters_and_directives()
    {
        const string Text = """
            .visible .entry k(.param .u64 .ptr .global .align 16 a, .param .align 8 .b8 s[64])
            .maxntid 128, 1, 1 .minnctapersm 2 .pragma "nounroll";
            { ret; }
            """;
        var entry = Source.Module(Text).Functions.Single();
        Assert.Multiple(() =>
        {
            Assert.That((entry.Name, entry.IsEntry, entry.Linkage, entry.Line), Is.EqualTo(("k", true, ".visible", 4)));
            Assert.That(entry.Parameters.Select(item => (item.Name, item.Type, item.Alignment)),
                Is.EqualTo(new[] { ("a", PtxType.U64, 8), ("s", PtxType.B8, 8) }));
            Assert.That(entry.Directives.Select(item => item.Name), Is.EqualTo(new[] { ".maxntid", ".minnctapersm" }));
            Assert.That(entry.Directives[0].Values, Is.EqualTo(new long[] { 128, 1, 1 }));
        });
    }

    [Test]
    public void A_function_has_results_and_may_lack_a_body()
    {
        var function = Source.Module(".extern .func (.param .b32 r) f (.reg .f32 %x, .param .f32 y) .noreturn;").Functions.Single();
        Assert.Multiple(() =>
        {
            Assert.That((function.IsEntry, function.Body, function.Linkage), Is.EqualTo((false, (PtxBlock?)null, ".extern")));
            Assert.That(function.Results.Single().Name, Is.EqualTo("r"));
            Assert.That(function.Parameters.Select(item => item.Space), Is.EqualTo(new[] { PtxSpace.Register, PtxSpace.Parameter }));
            Assert.That(function.Directives.Single().Name, Is.EqualTo(".noreturn"));
        });
    }

    [Test]
    public void A_body_has_labels_guards_and_blocks()
    {
        var body = Source.Body("L: @!%p bra.uni L; .pragma \"nounroll\"; { .reg .b32 %x; } ret;");
        var branch = (PtxInstruction)body[1];
        Assert.Multiple(() =>
        {
            Assert.That(body[0], Is.EqualTo(new PtxLabel("L", 4)));
            Assert.That(branch.Guard, Is.EqualTo(new PtxGuard("%p", true)));
            Assert.That(branch.Modifiers, Is.EqualTo(new[] { ".uni" }));
            Assert.That(((PtxBlock)body[2]).Statements, Has.Count.EqualTo(1));
            Assert.That(body, Has.Count.EqualTo(4));
        });
    }

    [Test]
    public void Modifiers_keep_their_colons() =>
        Assert.That(
            Source.Instruction("ld.global.L1::no_allocate.v2.f32 {%a, %b}, [%c];").Modifiers,
            Is.EqualTo(new[] { ".global", ".L1::no_allocate", ".v2", ".f32" }));

    [Test]
    public void Comments_count_lines()
    {
        var body = Source.Body("/* one\n two */ // three\n ret;");
        Assert.That(body.Single().Line, Is.EqualTo(6));
    }
}
