using System.Globalization;
using Arity.Generator;
using Arity.Generator.Emission;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Arity.Tool.Checking;

/// <summary>
/// Runs the generator over declaration files alone: its diagnostics are those of a build, and the code it writes is dropped.
/// </summary>
internal static class DeclarationCheck
{
    /// <summary>The errors in the files of a folder that are to be reported, in order.</summary>
    /// <param name="folder">The files.</param>
    /// <param name="bindings">The value of the project's ArityBindings property.</param>
    public static IReadOnlyList<Finding> Run(DeclarationFolder folder, string bindings)
    {
        var driver = CSharpGeneratorDriver.Create(
            [new OperatorGenerator().AsSourceGenerator()],
            folder.Files.Select(file => new DeclarationText(file)),
            new CSharpParseOptions(GeneratorOptions.Required),
            optionsProvider: new BindingsOptions(bindings, folder.HasBodies));
        GeneratorRunResult result = driver.RunGenerators(CSharpCompilation.Create("Declarations")).GetRunResult().Results.Single();
        if (result.Exception is { } defect) throw new InvalidOperationException("The generator failed, which is its own defect.", defect);
        return [.. result.Diagnostics.Select(ToFinding).Where(finding => folder.Reported.Contains(finding.File))
            .OrderBy(finding => Array.IndexOf(folder.Reported, finding.File)).ThenBy(finding => finding.Line)
            .ThenBy(finding => finding.Column)];
    }

    private static Finding ToFinding(Diagnostic diagnostic)
    {
        FileLinePositionSpan place = diagnostic.Location.GetLineSpan();
        return new(place.Path, place.StartLinePosition.Line + 1, place.StartLinePosition.Character + 1, diagnostic.Id,
            diagnostic.GetMessage(CultureInfo.InvariantCulture));
    }
}
