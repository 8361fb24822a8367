using System.Runtime.CompilerServices;

namespace Arity.Generator.Tests.Emission;

/// <summary>
/// Compares text with a file that a person has approved. After a change on purpose, run the tests with ARITY_ACCEPT=1 and review
/// the difference in version control.
/// </summary>
public static class Approved
{
    private const string AcceptVariable = "ARITY_ACCEPT";

    public static void Verify(string name, string actual, [CallerFilePath] string caller = "")
    {
        string path = Path.Combine(Path.GetDirectoryName(caller)!, "Approved", name + ".txt");
        if (Environment.GetEnvironmentVariable(AcceptVariable) == "1")
            Accept(path, actual);
        string expected = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : "";
        if (expected != actual)
            Assert.Fail($"{name} is not as approved; set {AcceptVariable}=1 to accept it.\n{FirstDifference(expected, actual)}");
        Assert.That(actual, Is.Not.Empty);
    }

    private static void Accept(string path, string actual)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, actual);
    }

    private static string FirstDifference(string expected, string actual)
    {
        string[] old = expected.Split('\n'), now = actual.Split('\n');
        int line = 0;
        while (line < old.Length && line < now.Length && old[line] == now[line])
            line++;
        return $"line {line + 1}\n  approved: {At(old, line)}\n  now:      {At(now, line)}";
    }

    private static string At(string[] lines, int index) => index < lines.Length ? lines[index] : "(end)";
}
