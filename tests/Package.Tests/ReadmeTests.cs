using System.Text.RegularExpressions;

namespace Arity.Package.Tests;

[Category("Package")]
public sealed partial class ReadmeTests
{
    [Test]
    public void What_the_readme_shows_compiles_and_runs()
    {
        string folder = Directory.CreateDirectory(Path.Combine(Consumer.Folder, "MyProject")).FullName;
        string[] blocks = [.. Block().Matches(File.ReadAllText(Path.Combine(Repository.Root, "README.md"))).Select(match => match.Groups[1].Value)];
        Assert.That(blocks, Has.Length.EqualTo(5), "tour, operators, derivatives, kernel, tests");
        File.WriteAllText(Path.Combine(folder, "Program.cs"), "using MyProject;\n" + blocks[0] + "Console.WriteLine(x.SquareplusGap().Shape);\n");
        File.WriteAllText(Path.Combine(folder, "Operators.yaml"), blocks[1]);
        File.WriteAllText(Path.Combine(folder, "derivatives.yaml"), blocks[2]);
        File.WriteAllText(Path.Combine(folder, "Squareplus.cs"), blocks[3]);
        File.WriteAllText(Path.Combine(folder, "MyProject.csproj"), """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Arity" Version="$(ArityVersion)" />
              </ItemGroup>
            </Project>
            """);
        DotNet run = DotNet.Run(folder, ["run", .. Consumer.Properties]).Succeeded();
        Assert.That(run.Lines, Is.EqualTo((string[])
            ["[[1. 2. 3.]", "[4. 5. 6.]]", "(3, 1)", "sinc(Tensor self) -> Tensor, numpy.sinc, gradient: True", "(2, 3)"]));
    }

    [GeneratedRegex(@"^```(?:csharp|yaml)\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
