using Arity.Ptx.Parsing;

namespace Arity.Ptx.Tests.Parsing;

public sealed class ErrorTests
{
    [TestCase("", 1, 1, "'.version' is expected, not the end of the text")]
    [TestCase(".version 7\n", 1, 10, "a version such as 7.8")]
    [TestCase(".version 7.8\n.target 80", 2, 9, "an architecture")]
    [TestCase(".version 7.8 .target sm_80 .address_size 16", 1, 42, "32 or 64")]
    [TestCase(".version 7.8 .target sm_80\n  foo", 2, 3, "a variable, .func or .entry is expected, not 'foo'")]
    [TestCase(".version 7.8 .target sm_80\n.entry k() {\n  add.s32 %a, %b\n}", 4, 1, "';' is expected, not '}'")]
    [TestCase(".version 7.8 .target sm_80\n.entry k() {\n  add .s32 %a;\n}", 3, 7, "stands apart")]
    [TestCase(".version 7.8 .target sm_80\n.entry k() .fast {}", 2, 12, "there is no directive '.fast'")]
    [TestCase(".version 7.8 .target sm_80\n.entry k() .maxntid 1,1,1,1 {}", 2, 12, "at most 3")]
    [TestCase(".version 7.8 .target sm_80\n.entry k() {", 2, 13, "a statement is expected, not the end")]
    [TestCase(".version 7.8 .target sm_80\n /* open", 2, 2, "close it with */")]
    [TestCase(".version 7.8 .target sm_80\n \"open\n", 2, 2, "no end in its line")]
    [TestCase(".version 7.8 .target sm_80\n\u00e9", 2, 1, "U+00E9")]
    public void An_error_names_its_place(string text, int line, int column, string problem)
    {
        var error = Assert.Throws<PtxSyntaxException>(() => PtxParser.Parse(text))!;
        Assert.Multiple(() =>
        {
            Assert.That(error.Problem, Does.Contain(problem));
            Assert.That((error.Line, error.Column), Is.EqualTo((line, column)), error.Problem);
        });
    }

    [TestCase('(')]
    [TestCase('-')]
    [TestCase('~')]
    public void Deep_expressions_are_refused(char c) =>
        Assert.That(() => Source.Operand(new string(c, 100_000)), Throws.TypeOf<PtxSyntaxException>());

    [Test]
    public void Deep_blocks_are_refused() =>
        Assert.That(() => Source.Body(new string('{', 100_000)), Throws.TypeOf<PtxSyntaxException>());
}
