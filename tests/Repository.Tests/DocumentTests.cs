using System.Text.RegularExpressions;

namespace Arity.Repository.Tests;

public sealed partial class DocumentTests
{
    private static readonly string[] Folders = ["docs", "src", "samples", "tests", "bench"];

    private static IEnumerable<string> Documents =>
        Directory.EnumerateFiles(Repository.Root, "*.md").Select(path => Path.GetFileName(path)!)
            .Concat(Folders.Where(Repository.Exists).SelectMany(folder => Repository.Files(folder, "*.md")));

    [Test]
    public void Every_command_of_build_ps1_stands_in_the_readme()
    {
        string readme = Repository.Read("README.md");
        string[] commands = [.. DotnetCommand().Matches(Repository.Read("build.ps1")).Select(match => match.Value.Trim())];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(commands, Has.Length.GreaterThanOrEqualTo(4), "build, test, bench and pack");
            foreach (string command in commands) Assert.That(readme, Does.Contain(command));
        }
    }

    [Test]
    public void Relative_links_lead_somewhere([ValueSource(nameof(Documents))] string document)
    {
        string folder = Path.GetDirectoryName(document)!;
        var dead = Link().Matches(Code().Replace(Repository.Read(document), "")).Select(match => match.Groups[1].Value)
            .Where(target => !target.Contains("://", StringComparison.Ordinal) && !target.StartsWith('#'))
            .Select(target => target.Split('#')[0])
            .Where(target => !Repository.Exists(Path.Combine(folder, target)));
        Assert.That(dead, Is.Empty);
    }

    [Test]
    public void The_packed_dependency_has_its_notice() =>
        Assert.That(Repository.Read("THIRD-PARTY-NOTICES.md"), Does.Contain("YamlDotNet").And.Contain("Permission is hereby granted"));

    [GeneratedRegex(@"dotnet (?:build|test|run|pack)[^}\r\n]*")]
    private static partial Regex DotnetCommand();

    [GeneratedRegex(@"^```.*?^```|`[^`\n]+`", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();
}
