using Arity.Ptx.Checking;
using Arity.Ptx.Parsing;

namespace Arity.Ptx.Tests.Checking;

public sealed class DeclarationTests
{
    [TestCase("7.8", "sm_90", "64", null)]
    [TestCase("7.0", "sm_80", "64", null)]
    [TestCase("6.9", "sm_75", "64", ".version 6.9 is not known")]
    [TestCase("99.0", "sm_75", "64", ".version 99.0 is not known")]
    [TestCase("7.8", "sm_81", "64", ".target sm_81 is not known")]
    [TestCase("6.5", "sm_80", "64", ".target sm_80 needs .version 7.0")]
    [TestCase("7.8", "sm_90", "32", ".address_size must be 64")]
    public void The_header_is_checked(string version, string target, string size, string? problem) =>
        Assert.That(
            Checked.Text($".version {version} .target {target} .address_size {size}"),
            problem is null ? Is.Empty : Has.Exactly(1).Contains(problem));

    [TestCase(".extern .shared .align 16 .b8 smem[];")]
    [TestCase(".const .align 8 .f64 t[2] = {1.0, 2.0};")]
    [TestCase(".visible .global .v4 .f32 x;")]
    [TestCase(".shared .u32 x[12288];")]
    public void Variables_pass(string items) => Assert.That(Checked.Module(items + " .entry k() { ret; }"), Is.Empty);

    [TestCase(".reg .b32 %r;", "cannot be declared outside a function")]
    [TestCase(".local .b32 x;", "cannot be declared outside a function")]
    [TestCase(".param .b32 x;", "cannot be declared outside a function")]
    [TestCase(".shared .b32 x = 1;", "cannot have initial values")]
    [TestCase(".extern .global .b32 x = 1;", "cannot have initial values")]
    [TestCase(".shared .b32 x[];", "needs an extent")]
    [TestCase(".common .shared .b32 x;", ".common is for .global variables")]
    [TestCase(".global .pred x;", "cannot be declared as .pred")]
    [TestCase(".global .bf16 x;", "cannot be declared as .bf16")]
    [TestCase(".global .v4 .f64 x;", "at most 16 bytes")]
    [TestCase(".global .align 3 .b8 x;", ".align is a power of two")]
    [TestCase(".global .align 2 .f32 x;", ".align is a power of two")]
    [TestCase(".global .align 256 .b8 x;", ".align is a power of two")]
    [TestCase(".global .b32 x; .global .b32 x;", "'x' is declared twice")]
    [TestCase(".global .b32 k; .entry k() { ret; }", "'k' is declared twice")]
    [TestCase(".global .b32 add;", "'add' is an instruction; PTX reserves their names")]
    [TestCase(".entry max() { ret; }", "'max' is an instruction; PTX reserves their names")]
    [TestCase(".const .b8 x[65537];", "bytes of .const")]
    public void Module_variables_are_checked(string items, string problem) =>
        Assert.That(Checked.Module(items), Has.Exactly(1).Contains(problem));

    [TestCase(".reg .b32 %r<3>; .reg .b32 %x; { .reg .f32 %x; } ret;")]
    [TestCase(".shared .align 16 .b8 x[49152]; ret;")]
    [TestCase("L: { L: bra L; }")]
    [TestCase("@%p exit; exit;", ".reg .pred %p; ")]
    public void Bodies_pass(string body, string before = "") => Assert.That(Checked.Kernel(before + body), Is.Empty);

    [TestCase(".const .b32 x; ret;", "cannot be declared in a function")]
    [TestCase(".local .b32 x = 1; ret;", "cannot have initial values")]
    [TestCase(".local .b32 x[]; ret;", "needs an extent")]
    [TestCase(".reg .b8 %x; ret;", "cannot be declared as .b8")]
    [TestCase(".reg .bf16 %x; ret;", "cannot be declared as .bf16")]
    [TestCase(".reg .v2 .f32 %x; ret;", "must be a scalar")]
    [TestCase(".reg .b32 %x, %x; ret;", "'%x' is declared twice")]
    [TestCase(".reg .b32 %x<4>; .reg .b32 %x3; ret;", "'%x3' is declared twice")]
    [TestCase(".reg .b32 %x<4>; .reg .f32 %x<2>; ret;", "2 of the registers %x<2> are declared twice")]
    [TestCase(".reg .b32 %x<70000>; ret;", "more registers than")]
    [TestCase(".reg .b32 %tid; ret;", "a meaning of its own")]
    [TestCase(".reg .b32 a; ret;", "'a' is declared twice")]
    [TestCase("L: L: ret;", "'L' is declared twice")]
    [TestCase("add.u32 %x, %x, 1; .reg .u32 %x; ret;", "'%x' is not declared")]
    [TestCase("{ .reg .u32 %x; } mov.u32 %x, 1; ret;", "'%x' is not declared")]
    [TestCase(".shared .b8 x[49153]; ret;", "49153 bytes of .shared")]
    [TestCase(".shared .b8 x[9223372036854775807]; ret;", null)]
    [TestCase("", "fall off the end")]
    [TestCase(".reg .pred %p; @%p ret;", "fall off the end")]
    [TestCase("ret; L:", "fall off the end")]
    [TestCase("{ ret; bar.sync 0; }", "fall off the end")]
    public void Bodies_are_checked(string body, string? problem)
    {
        if (problem is null)
            Assert.That(() => Checked.Kernel(body), Throws.TypeOf<PtxSyntaxException>());
        else
            Assert.That(Checked.Kernel(body), Has.Some.Contains(problem));
    }

    [TestCase(".maxntid 256, 4 .minnctapersm 2", null)]
    [TestCase(".reqntid 1024 .maxnreg 255", null)]
    [TestCase(".maxntid 256 .reqntid 256", "exclude each other")]
    [TestCase(".maxntid 256 .maxntid 256", "given twice")]
    [TestCase(".maxntid 1025", "more than any device has")]
    [TestCase(".maxnreg 256", "more than any device has")]
    [TestCase(".minnctapersm 2", "needs .maxntid")]
    [TestCase(".noreturn", ".noreturn is for functions")]
    public void Directives_are_checked(string directives, string? problem) =>
        Assert.That(
            Checked.Module($".entry k() {directives} {{ ret; }}"), problem is null ? Is.Empty : Has.Exactly(1).Contains(problem));

    [Test]
    public void Shared_memory_counts_what_called_functions_use()
    {
        const string Items = """
            .shared .b8 one[40000]; .shared .b8 other[40000];
            .func f () { .reg .u32 %x; ld.shared.u8 %x, [other]; ret; }
            .entry a() { .reg .u32 %x; ld.shared.u8 %x, [one]; ret; }
            .entry b() { .reg .u32 %x; ld.shared.u8 %x, [one]; call f; ret; }
            """;
        Assert.That(Checked.Module(Items), Has.Length.EqualTo(1).And.All.Contains("'b' has 80000"));
    }

    [Test]
    public void Too_many_parameter_bytes_are_refused() =>
        Assert.That(Checked.Module(".entry k(.param .b8 a[4353]) { ret; }"), Has.Exactly(1).Contains("bytes of parameters"));

    [Test]
    public void Problems_come_by_line()
    {
        var module = PtxParser.Parse(".version 7.8 .target sm_90 .address_size 64\n.entry k() {\n frob;\n add.u32 %a, 1, 2;\n ret;\n}");
        Assert.That(PtxChecker.Check(module).Select(problem => problem.Line), Is.EqualTo(new[] { 3, 4 }));
    }
}
