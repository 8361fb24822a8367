using System.Globalization;
using System.Text.RegularExpressions;

namespace Arity.Package.Tests;

[Category("Package")]
public sealed partial class ConsumptionTests
{
    [Test]
    public void A_user_declares_operators_and_differentiates_them()
    {
        DotNet run = DotNet.Run(Consumer.Folder, ["run", "--project", "Bells.App", .. Consumer.Properties]).Succeeded();
        double[] x = [0, 0.5, -1];
        Assert.That(run.Lines, Is.EqualTo((string[])
        [
            Line("values", x.Select(Bell)),
            Line("function", x.Select(Bell)),
            Line("destination", x.Select(Bell)),
            Line("in place", x.Select(Bell)),
            Line("gradient", x.Select(Slope)),
            Line("twins", x.Select(v => Bell(v - 0.25) + Bell(v + 0.25))),
            Line("gradient of twins", [x.Sum(v => Slope(v + 0.25) - Slope(v - 0.25))]),
            "registry: bell(Tensor self) -> Tensor",
            Line("boxed", x.Select(Bell)),
            "alias: twin_bells",
            "device: ptxsim",
            Line("simulated", x.Select(Bell)),
            Line("simulated gradient", x.Select(Slope)),
        ]));
    }

    [Test]
    public void The_users_operators_pass_their_generated_tests()
    {
        DotNet run = DotNet.Run(Consumer.Folder, ["run", "--project", "Bells.Tests", .. Consumer.Properties]).Succeeded();
        Match summary = Summary().Match(run.Output);
        Assert.That(summary.Success, run.Output);
        TestContext.Out.WriteLine($"{summary.Groups[1].Value} tests of two operators");
        Assert.That(int.Parse(summary.Groups[1].Value), Is.GreaterThan(100), run.Output);
    }

    [Test]
    public void A_mistake_in_a_declaration_or_a_body_is_an_error_at_its_line()
    {
        string library = Consumer.CopyLibrary("Misspelt");
        Edit(library, "Operators.yaml", "family: unary", "family: unaryy");
        Edit(library, "derivatives.yaml", "bell(Tensor self)", "bel(Tensor self)");
        Edit(library, "Ptx/Operators/bell.ptx", "neg.$r %x, %x", "neg.$r %x %x");
        string[] errors = BuildErrors(library);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(errors, Has.Some.Match(@"Operators\.yaml\(2,11\): error ARY0208: bell: .*'unaryy'"));
            Assert.That(errors, Has.Some.Match(@"derivatives\.yaml\(1,9\): error ARY0401: bel: .*'bell'"));
            Assert.That(errors, Has.Some.Match(@"Ptx/Operators/bell\.ptx\(5,15\): error ARY0312: bell_f32: "));
        }
    }

    [Test]
    public void A_mistake_in_a_formula_or_a_missing_body_is_an_error_at_its_line()
    {
        string library = Consumer.CopyLibrary("Miscalculated");
        Edit(library, "derivatives.yaml", "self * result", "self * result.Nonsense()");
        Edit(library, "Operators.yaml", "cuda: bell", "cuda: bull");
        string[] errors = BuildErrors(library);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(errors, Has.Some.Match(@"derivatives\.yaml\(2,35\): error CS1061: .*Nonsense"));
            Assert.That(errors, Has.Some.Match(@"Operators\.yaml\(5,33\): error ARY0308: bell: .*'Ptx/Operators/bull\.ptx'.*'bell'"));
        }
    }

    private static string[] BuildErrors(string library)
    {
        DotNet build = DotNet.Run(library, ["build", "-nologo", .. Consumer.Properties]);
        Assert.That(build.ExitCode, Is.Not.Zero, build.Output);
        return [.. build.Lines.Where(line => line.Contains("error")).Distinct()];
    }

    private static void Edit(string library, string file, string before, string after)
    {
        string path = Path.Combine(library, file);
        string text = File.ReadAllText(path);
        Assert.That(text, Does.Contain(before));
        File.WriteAllText(path, text.Replace(before, after));
    }

    private static double Bell(double x) => Math.Exp(-x * x);

    private static double Slope(double x) => -2 * x * Bell(x);

    private static string Line(string what, IEnumerable<double> values) =>
        $"{what}: {string.Join(' ', values.Select(value => value.ToString("F6", CultureInfo.InvariantCulture)))}";

    [GeneratedRegex(@"total: (\d+)")]
    private static partial Regex Summary();
}
