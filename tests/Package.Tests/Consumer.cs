using System.Xml.Linq;

namespace Arity.Package.Tests;

/// <summary>A user's projects in a folder outside the repository, with a feed of the packages that are to be published.</summary>
[SetUpFixture]
public sealed class Consumer
{
    private static readonly string[] Packages = ["Runtime", "Testing", "Tool", "Ptx", "Kernels.Cuda", "Kernels.Cuda.Simulator"];

    /// <summary>Where the user's projects are.</summary>
    public static string Folder { get; private set; } = "";

    /// <summary>Where the packages are.</summary>
    public static string Feed => Path.Combine(Folder, "feed");

    /// <summary>What every build of the user's needs to know.</summary>
    public static string[] Properties { get; } = [$"-p:ArityVersion={Repository.Version}", $"-p:AdapterVersion={AdapterVersion()}"];

    [OneTimeSetUp]
    public void Pack()
    {
        Folder = Directory.CreateTempSubdirectory("arity-consumer").FullName;
        CopyFolder(Path.Combine(AppContext.BaseDirectory, "Consumer"), Folder);
        foreach (string package in Packages)
            DotNet.Run(Repository.Root, "pack", $"src/{package}", "-c", Repository.Configuration, "-o", Feed).Succeeded();
    }

    [OneTimeTearDown]
    public void Delete() => Directory.Delete(Folder, recursive: true);

    /// <summary>A copy of the library with operators, for a test that spoils it.</summary>
    public static string CopyLibrary(string name)
    {
        string copy = Path.Combine(Folder, name);
        CopyFolder(Path.Combine(AppContext.BaseDirectory, "Consumer", "Bells"), copy);
        return copy;
    }

    private static void CopyFolder(string source, string destination)
    {
        foreach (string file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            string target = Path.Combine(destination, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    private static string AdapterVersion() =>
        XDocument.Load(Path.Combine(Repository.Root, "Directory.Packages.props")).Descendants("PackageVersion")
            .Single(version => version.Attribute("Include")!.Value == "NUnit3TestAdapter").Attribute("Version")!.Value;
}
