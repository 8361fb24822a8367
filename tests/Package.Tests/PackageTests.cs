using System.IO.Compression;
using System.Xml.Linq;

namespace Arity.Package.Tests;

[Category("Package")]
public sealed class PackageTests
{
    [TestCase("Arity", "lib/net10.0/Arity.dll", "lib/net10.0/Arity.xml", "analyzers/dotnet/cs/Arity.Generator.dll",
        "analyzers/dotnet/cs/YamlDotNet.dll", "build/Arity.props", "buildTransitive/Arity.props")]
    [TestCase("Arity.Testing", "lib/net10.0/Arity.Testing.dll", "lib/net10.0/Arity.Testing.xml", "build/Arity.Testing.props")]
    [TestCase("Arity.Ptx", "lib/net10.0/Arity.Ptx.dll", "lib/net10.0/Arity.Ptx.xml")]
    [TestCase("Arity.Kernels.Cuda", "lib/net10.0/Arity.Kernels.Cuda.dll", "lib/net10.0/Arity.Kernels.Cuda.xml",
        "build/Arity.Kernels.Cuda.props", "buildTransitive/Arity.Kernels.Cuda.props")]
    [TestCase("Arity.Kernels.Cuda.Simulator", "lib/net10.0/Arity.Kernels.Cuda.Simulator.dll",
        "lib/net10.0/Arity.Kernels.Cuda.Simulator.xml")]
    [TestCase("Arity.Tool", "tools/net10.0/any/Arity.Tool.dll", "tools/net10.0/any/DotnetToolSettings.xml")]
    public void A_package_holds_what_it_needs(string id, params string[] files)
    {
        using ZipArchive package = Open(id);
        string[] names = [.. package.Entries.Select(entry => entry.FullName)];
        Assert.That(names, Is.SupersetOf((string[])[.. files, "README.md", "THIRD-PARTY-NOTICES.md"]));
    }

    [TestCase("Arity")]
    [TestCase("Arity.Testing")]
    [TestCase("Arity.Ptx")]
    [TestCase("Arity.Kernels.Cuda")]
    [TestCase("Arity.Kernels.Cuda.Simulator")]
    [TestCase("Arity.Tool")]
    public void A_package_states_licence_readme_and_purpose(string id)
    {
        XElement metadata = Metadata(id);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Value(metadata, "license"), Is.EqualTo("MIT"));
            Assert.That(Value(metadata, "readme"), Is.EqualTo("README.md"));
            Assert.That(Value(metadata, "description"), Is.Not.Empty.And.Not.EqualTo("Package Description"));
            Assert.That(Value(metadata, "version"), Is.EqualTo(Repository.Version));
        }
    }

    [TestCase("Arity.Testing", "Arity", "NUnit")]
    [TestCase("Arity.Ptx")]
    [TestCase("Arity.Kernels.Cuda", "Arity", "Arity.Ptx")]
    [TestCase("Arity.Kernels.Cuda.Simulator", "Arity.Kernels.Cuda")]
    public void A_package_brings_others_of_its_own_version(string id, params string[] ids)
    {
        var dependencies = Metadata(id).Descendants().Where(element => element.Name.LocalName == "dependency")
            .ToDictionary(element => element.Attribute("id")!.Value, element => element.Attribute("version")!.Value);
        Assert.That(dependencies.Keys, Is.EquivalentTo(ids));
        Assert.That(dependencies.Where(own => own.Key.StartsWith("Arity", StringComparison.Ordinal)).Select(own => own.Value),
            Is.All.EqualTo(Repository.Version));
    }

    [Test]
    public void The_tool_installs_and_runs()
    {
        string tools = Path.Combine(Consumer.Folder, "tools");
        DotNet.Run(Consumer.Folder, "tool", "install", "Arity.Tool", "--tool-path", tools, "--version", Repository.Version).Succeeded();
        string arity = Path.Combine(tools, "arity");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(DotNet.Start(arity, Consumer.Folder, "list").Succeeded().Lines, Has.Some.StartsWith("add "));
            Assert.That(DotNet.Start(arity, Consumer.Folder, "check", "Bells").Succeeded().Output, Does.Contain("no errors"));
        }
    }

    private static ZipArchive Open(string id) => ZipFile.OpenRead(Path.Combine(Consumer.Feed, $"{id}.{Repository.Version}.nupkg"));

    private static XElement Metadata(string id)
    {
        using ZipArchive package = Open(id);
        using Stream specification = package.GetEntry($"{id}.nuspec")!.Open();
        return XDocument.Load(specification).Root!.Elements().Single();
    }

    private static string? Value(XElement metadata, string name) =>
        metadata.Elements().SingleOrDefault(element => element.Name.LocalName == name)?.Value;
}
