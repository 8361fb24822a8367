using Arity.Generator.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Arity.Generator.Pipeline;

/// <summary>A declaration file with its text, the only value of the pipeline that knows absolute positions.</summary>
/// <param name="Path">The file's path, exactly as the compiler knows it.</param>
/// <param name="Text">The file.</param>
/// <param name="Content">The file cut into entries.</param>
public sealed record SplitFile(string Path, SourceText Text, DeclarationFile Content)
{
    /// <summary>Whether an additional file has a name, in any folder.</summary>
    public static bool IsNamed(AdditionalText file, string name)
        => string.Equals(System.IO.Path.GetFileName(file.Path), name, StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads and cuts a file.</summary>
    public static SplitFile Read(AdditionalText file, CancellationToken cancellation)
    {
        SourceText text = file.GetText(cancellation) ?? SourceText.From("");
        return new(file.Path, text, DeclarationFile.Split(text, System.IO.Path.GetFileName(file.Path)));
    }
}
