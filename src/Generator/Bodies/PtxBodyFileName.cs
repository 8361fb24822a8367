using Microsoft.CodeAnalysis;

namespace Arity.Generator.Bodies;

/// <summary>Which additional files are bodies of operators: <c>Ptx/Operators/name.ptx</c>.</summary>
internal static class PtxBodyFileName
{
    private const string Folder = "Operators", Extension = ".ptx";

    /// <summary>The file of a body, from the project's folder.</summary>
    public static string Of(string body) => $"Ptx/{Folder}/{body}{Extension}";

    /// <summary>Whether a file is one.</summary>
    public static bool Is(AdditionalText file) =>
        string.Equals(Path.GetExtension(file.Path), Extension, StringComparison.OrdinalIgnoreCase)
        && Path.GetFileName(Path.GetDirectoryName(file.Path)) == Folder;

    /// <summary>The body's name.</summary>
    public static string NameOf(AdditionalText file) => Path.GetFileNameWithoutExtension(file.Path);
}
