using Arity.Generator.Model;
using Arity.Generator.Reading;

namespace Arity.Generator.Tests.Reading;

public sealed class YamlTreeTests
{
    [TestCase("- a: one  # comment", "one", ScalarForm.Plain)]
    [TestCase("- a: 'it''s'", "it's", ScalarForm.Quoted)]
    [TestCase("- a: \"t\\x41b\"", "tAb", ScalarForm.Quoted)]
    [TestCase("- a: one\n    two", "one two", ScalarForm.BrokenPlain)]
    [TestCase("- a: >\n    one\n    two\n", "one two", ScalarForm.Folded)]
    [TestCase("- a: |\n    one\n      two\n\n    three\n", "one\n  two\n\nthree", ScalarForm.Literal)]
    [TestCase("- a: |-\r\n    one\r\n    two\r\n  b: 1", "one\ntwo", ScalarForm.Literal)]
    public void ScalarsKeepTextAndForm(string entry, string text, ScalarForm form)
    {
        YamlScalar scalar = Scalar(entry);
        Assert.That((scalar.Text, scalar.Form), Is.EqualTo((text, form)));
    }

    /// <summary>What <c>#line</c> will rest on: every line of the text lies where its span says.</summary>
    [TestCase("- a: one  # comment")]
    [TestCase("- b: 1\n  a: π😀 plain\n")]
    [TestCase("- a: |\n    one\n      two\n\n    three\n\n\n")]
    [TestCase("- a: |\r\n\r\n    one\r\n      two\r\n\r\n    three\r\n  b: 1\r\n")]
    [TestCase("- a: |2\n      indented\n    less\n")]
    [TestCase("- a: |\n    no line break at the end")]
    public void EveryLineLiesWhereItsSpanSays(string entry)
    {
        YamlScalar scalar = Scalar(entry);
        var found = scalar.Lines.Select(line => entry.Substring(line.Start, line.Length));
        Assert.That(found, Is.EqualTo(scalar.Text.Split('\n')));
        int at = 0;
        foreach (string line in scalar.Text.Split('\n'))
        {
            RelativeSpan place = scalar.Locate(new(at, line.Length));
            Assert.That(entry.Substring(place.Start, place.Length), Is.EqualTo(line));
            at += line.Length + 1;
        }
    }

    [Test]
    public void HostileNestingEndsInADiagnostic()
    {
        var problems = new List<string>();
        string entry = "- a: " + new string('[', 20000);
        YamlTreeReader.Read(entry, (id, _, _) => problems.Add(id));
        Assert.That(problems, Is.Not.Empty);
    }

    private static YamlScalar Scalar(string entry)
    {
        YamlNode? node = YamlTreeReader.Read(entry, (id, span, _) => Assert.Fail($"{id} at {span}"));
        return (YamlScalar)((YamlMapping)node!).Find("a")!.Value;
    }
}
