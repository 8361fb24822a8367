using System.Runtime.CompilerServices;

namespace Talk;

/// <summary>A short program in Arity, and the same in NumPy.</summary>
/// <param name="Name">The name of the NumPy program under numpy/.</param>
/// <param name="Title">What it shows.</param>
/// <param name="Difference">Why Arity prints something else than NumPy, or null where it must print the same.</param>
/// <param name="Body">The program; it is given a <c>print</c> function.</param>
/// <param name="Source">The program's text, which the compiler supplies.</param>
internal sealed record Demonstration(
    string Name,
    string Title,
    string? Difference,
    Action<Action<object>> Body,
    [CallerArgumentExpression(nameof(Body))] string Source = "")
{
    /// <summary>The lines between the braces, without their indentation.</summary>
    public IReadOnlyList<string> SourceLines()
    {
        string[] lines = [.. Source.ReplaceLineEndings("\n").Split('\n')[2..^1]];
        int indentation = lines.Min(line => line.Length - line.TrimStart().Length);
        return [.. lines.Select(line => line[indentation..])];
    }

    /// <summary>Runs the program.</summary>
    public IReadOnlyList<string> Output()
    {
        var output = new StringWriter();
        Body(value => output.WriteLine(value));
        return Lines(output.ToString());
    }

    public IReadOnlyList<string> NumPySource() => Resource(Name + ".py");

    public IReadOnlyList<string> NumPyOutput() => Resource(Name + ".txt");

    private static IReadOnlyList<string> Resource(string name)
    {
        using Stream stream = typeof(Demonstration).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"'{name}' is missing under numpy/; write it and run record.py.");
        return Lines(new StreamReader(stream).ReadToEnd());
    }

    private static IReadOnlyList<string> Lines(string text) => text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
}
