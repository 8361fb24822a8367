using System.CommandLine;

namespace Arity.Tool.Commands;

/// <summary>The command <c>arity</c>.</summary>
public static class ArityCommand
{
    /// <summary>Runs a command line.</summary>
    /// <param name="arguments">The arguments after <c>arity</c>.</param>
    /// <param name="output">Where results go.</param>
    /// <param name="error">Where complaints about the command line go.</param>
    /// <returns>0, or 1 when the command line is wrong or a check failed.</returns>
    public static int Run(IReadOnlyList<string> arguments, TextWriter output, TextWriter error)
    {
        var root = new RootCommand("Operators declared once, in YAML: list them, check their declarations.")
        {
            ListCommand.Create(output),
            CheckCommand.Create(output, error),
            DevicesCommand.Create(output),
        };
        return root.Parse(arguments).Invoke(new InvocationConfiguration { Output = output, Error = error });
    }
}
