using System.CommandLine;
using Arity.Tool.Checking;

namespace Arity.Tool.Commands;

/// <summary><c>arity check</c>: what a build would say about declaration files, without a build.</summary>
internal static class CheckCommand
{
    public static Command Create(TextWriter output, TextWriter error)
    {
        var paths = new Argument<string[]>("path")
        {
            Description = "Folders with Operators.yaml, derivatives.yaml and Ptx, or one of the two files; by default the current folder.",
            Arity = ArgumentArity.ZeroOrMore,
            DefaultValueFactory = _ => ["."],
        };
        var bindings = new Option<string>("--bindings")
        {
            Description = "What the project sets ArityBindings to; Members is for Arity itself.",
            DefaultValueFactory = _ => "Extensions",
        };
        bindings.AcceptOnlyFromAmong("Extensions", "Members");
        var ptx = new Option<string?>("--ptx")
        {
            Description = "The folder with Operators/NAME.ptx, the CUDA kernels; by default Ptx beside the declarations, if it is there.",
        };
        var command = new Command("check", "Checks declaration files and PTX bodies without a build.") { paths, bindings, ptx };
        command.SetAction(parsed => Run(
            [.. parsed.GetRequiredValue(paths).Select(path => DeclarationFolder.Find(path, parsed.GetValue(ptx)))],
            parsed.GetRequiredValue(bindings), output, error));
        return command;
    }

    private static int Run(DeclarationFolder[] found, string bindings, TextWriter output, TextWriter error)
    {
        var complaints = found.Select(folder => folder.Complaint).OfType<string>().ToList();
        foreach (string complaint in complaints) error.WriteLine(complaint);
        if (complaints.Count > 0) return 1;
        int errors = found.Sum(folder => Report(folder, bindings, output));
        output.WriteLine(errors == 0 ? $"{found.Sum(folder => folder.Reported.Length)} file(s) checked, no errors" : $"{errors} error(s)");
        return errors == 0 ? 0 : 1;
    }

    private static int Report(DeclarationFolder folder, string bindings, TextWriter output)
    {
        IReadOnlyList<Finding> findings = DeclarationCheck.Run(folder, bindings);
        foreach (Finding finding in findings) output.WriteLine(finding);
        return findings.Count;
    }
}
