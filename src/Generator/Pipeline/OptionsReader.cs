using Arity.Generator.Emission;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Arity.Generator.Pipeline;

/// <summary>Reads the project's choices from its MSBuild properties.</summary>
public static class OptionsReader
{
    /// <summary>Reads them; a project without a root namespace gets its assembly's name, made an identifier.</summary>
    public static GeneratorOptions Read(
        (AnalyzerConfigOptionsProvider Properties, ParseOptions Language) project, CancellationToken cancellation)
        => Read(project.Properties, ((CSharpParseOptions)project.Language).LanguageVersion);

    /// <summary>As above, from an analyzer's context.</summary>
    public static GeneratorOptions Read(AnalyzerConfigOptionsProvider provider, LanguageVersion language)
    {
        string assembly = Property(provider, "AssemblyName") ?? Property(provider, "RootNamespace") ?? "Operators";
        string root = Property(provider, "RootNamespace")
            ?? new string([.. assembly.Select(c => char.IsLetterOrDigit(c) || c is '.' or '_' ? c : '_')]);
        return new(Is("ArityBindings", "Members"), root, assembly, language)
        {
            Operators = !Is("ArityBindings", "None"),
            Cuda = Is("ArityCuda", "true"),
        };

        bool Is(string property, string value) => string.Equals(Property(provider, property), value, StringComparison.OrdinalIgnoreCase);
    }

    private static string? Property(AnalyzerConfigOptionsProvider provider, string name)
        => provider.GlobalOptions.TryGetValue("build_property." + name, out string? value) && value.Length > 0 ? value : null;
}
