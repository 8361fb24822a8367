using Arity.Generator.Emission;

namespace Arity.Generator.Tests.Emission;

public sealed class IndentedWriterTests
{
    [Test]
    public void Blocks_indent_and_blank_lines_stay_bare()
    {
        var writer = new IndentedWriter();
        using (writer.Block("class A"))
            writer.Lines("int x;\r\n\r\nint y;");
        Assert.That(writer.ToString(), Is.EqualTo("class A\n{\n    int x;\n\n    int y;\n}\n"));
    }

    [Test]
    public void Directives_begin_in_the_first_column()
    {
        var writer = new IndentedWriter();
        using (writer.Indent())
            writer.Unindented("#line default").Line("x");
        Assert.That(writer.ToString(), Is.EqualTo("#line default\n    x\n"));
    }

    [Test]
    public void Separated_blocks_have_one_blank_line_between_them()
    {
        var writer = new IndentedWriter();
        writer.Separated([() => writer.Line("a"), () => writer.Line("b")]);
        Assert.That(writer.ToString(), Is.EqualTo("a\n\nb\n"));
    }
}
