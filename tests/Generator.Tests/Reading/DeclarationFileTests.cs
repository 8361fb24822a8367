using Arity.Generator.Reading;
using Microsoft.CodeAnalysis.Text;

namespace Arity.Generator.Tests.Reading;

public sealed class DeclarationFileTests
{
    private const string Text = "# head\n---\n\n- a: 1\n  b: 2\n\n# between\n- c: |\n    x\n\n    # code\n# tail\n\n-\n- d: 4";

    [Test]
    public void CutsAtTheDashesWithoutCommentsBetween()
    {
        DeclarationFile file = Split(Text);
        Assert.That(file.Entries.Select(entry => entry.Text), Is.EqualTo(new[]
        {
            "- a: 1\n  b: 2\n", "- c: |\n    x\n\n    # code\n", "-\n", "- d: 4",
        }));
        Assert.That(file.Diagnostics, Is.Empty);
    }

    [Test]
    public void LinesAndOffsetsAreThoseOfTheDashes()
    {
        SourceText text = SourceText.From(Text);
        foreach (var entry in DeclarationFile.Split(text, "f").Entries)
        {
            Assert.That(text.Lines[entry.Line].Start, Is.EqualTo(entry.Offset));
            Assert.That(text.ToString(new TextSpan(entry.Offset, entry.Text.Length)), Is.EqualTo(entry.Text));
        }
    }

    [Test]
    public void EditingOneEntryLeavesTheOthersTexts()
    {
        var before = Split(Text).Entries.Select(entry => entry.Text).ToList();
        var after = Split("# a new first line\n" + Text.Replace("b: 2", "b: 3\n  e: 5")).Entries.Select(entry => entry.Text).ToList();
        Assert.That(after[0], Is.Not.EqualTo(before[0]));
        Assert.That(after.Skip(1), Is.EqualTo(before.Skip(1)));
    }

    [TestCase("")]
    [TestCase("\n\n")]
    [TestCase("# only a comment")]
    [TestCase("---\n# only a comment\n")]
    public void AFileMayBeEmpty(string text)
    {
        Assert.That(Split(text).Entries, Is.Empty);
        Assert.That(Split(text).Diagnostics, Is.Empty);
    }

    [TestCase("a: 1\nb: 2\n", 1)]
    [TestCase("- a: 1\nb: 2\n  c: 3\nd: 4\n- e: 5\nf: 6\n", 2)]
    [TestCase("%YAML 1.2\n---\n- a: 1\n...\n", 2)]
    public void WhatBelongsToNoEntryIsReportedOncePerStretch(string text, int problems) =>
        Assert.That(Split(text).Diagnostics.Count, Is.EqualTo(problems));

    private static DeclarationFile Split(string text) => DeclarationFile.Split(SourceText.From(text), "file.yaml");
}
