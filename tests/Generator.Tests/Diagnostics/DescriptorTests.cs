using System.Reflection;
using Arity.Generator.Diagnostics;
using Arity.Generator.Tests.Helpers;
using Microsoft.CodeAnalysis;

namespace Arity.Generator.Tests.Diagnostics;

public sealed class DescriptorTests
{
    private static IEnumerable<DiagnosticRule> Rules => DiagnosticDescriptors.All;

    [Test]
    public void EveryIdHasOneDescriptorAndEveryDescriptorOneId()
    {
        var ids = typeof(RuleIds).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!);
        Assert.That(Rules.Select(rule => rule.Id), Is.EqualTo(ids));
        Assert.That(Rules.Select(rule => rule.Id), Is.Unique);
    }

    [TestCaseSource(nameof(Rules))]
    public void HasAPageThatNamesIt(DiagnosticRule rule)
    {
        string page = Resources.Read($"{rule.Id}.md");
        Assert.That(page, Does.StartWith($"# {rule.Id}: {rule.Title}\n"));
        Assert.That(page, Does.Contain("## Cause").And.Contain("## Fix"));
        Assert.That(rule.HelpLink, Is.EqualTo($"https://github.com/arity-net/arity/blob/main/docs/diagnostics/{rule.Id}.md"));
    }

    [TestCaseSource(nameof(Rules))]
    public void HasAReleaseTrackingRow(DiagnosticRule rule)
    {
        string rows = Resources.Read("AnalyzerReleases.Unshipped.md") + Resources.Read("AnalyzerReleases.Shipped.md");
        Assert.That(rows, Does.Contain($"\n{rule.Id} | {rule.Category} | Error | {rule.Title} [Documentation]({rule.HelpLink})\n"));
    }

    [TestCaseSource(nameof(Rules))]
    public void NamesTheOperatorFirst(DiagnosticRule rule)
    {
        Assert.That(rule.Message, Does.StartWith("{0}: "));
        Assert.That(rule.Message, Does.Not.EndWith("."));
        Assert.That(rule.Title, Does.Not.EndWith("."));
        DiagnosticDescriptor descriptor = DiagnosticFactory.DescriptorOf(rule.Id);
        Assert.That((descriptor.Category, descriptor.DefaultSeverity), Is.EqualTo((rule.Category, DiagnosticSeverity.Error)));
    }

    [Test]
    public void NoPageAndNoRowIsLeftOver()
    {
        var pages = Resources.Names.Where(name => name.StartsWith("ARY0", StringComparison.Ordinal)).Select(name => name[..7]);
        var rows = Resources.Read("AnalyzerReleases.Unshipped.md").Split('\n')
            .Where(line => line.StartsWith("ARY0", StringComparison.Ordinal)).Select(line => line[..7]);
        Assert.That(pages, Is.EquivalentTo(Rules.Select(rule => rule.Id)));
        Assert.That(rows, Is.EquivalentTo(Rules.Select(rule => rule.Id)));
    }
}
