using Microsoft.CodeAnalysis.CSharp;

namespace Arity.Generator.Emission;

/// <summary>What the project decides about its generated code.</summary>
/// <param name="Members">Whether bindings are members of <c>Tensor</c> and <c>Ops</c>, as in the runtime itself, or extension
/// members.</param>
/// <param name="RootNamespace">The project's root namespace.</param>
/// <param name="AssemblyName">The assembly's simple name.</param>
/// <param name="LanguageVersion">The version of C# that compiles the generated code.</param>
public sealed record GeneratorOptions(
    bool Members, string RootNamespace, string AssemblyName, LanguageVersion LanguageVersion = GeneratorOptions.Required)
{
    /// <summary>Whether operators themselves are generated; not by a project that only adds kernels to those of another.</summary>
    public bool Operators { get; init; } = true;

    /// <summary>Whether the CUDA kernels that operators name are registered.</summary>
    public bool Cuda { get; init; }

    /// <summary>C# 14, the first with extension blocks; the Roslyn that this is compiled against has no name for it.</summary>
    public const LanguageVersion Required = (LanguageVersion)1400;

    /// <summary>Whether the compiler understands what would be generated.</summary>
    public bool CanBeCompiled => LanguageVersion >= Required;

    /// <summary>The namespace of the bindings.</summary>
    public string SurfaceNamespace => Members ? "Arity" : RootNamespace;

    /// <summary>The namespace of everything that only generated code calls.</summary>
    public string OperatorsNamespace => SurfaceNamespace + ".Operators";

    /// <summary>What stands before a type of the runtime in the bindings, where the project's own types would win otherwise.</summary>
    public string Prefix => Members ? "" : "global::Arity.";

    /// <summary>What the names of the classes that hold extension blocks begin with.</summary>
    public string ExtensionClass =>
        string.Concat(AssemblyName.Split('.', '-', ' ').Select(part => new string([.. part.Where(char.IsLetterOrDigit)])));
}
