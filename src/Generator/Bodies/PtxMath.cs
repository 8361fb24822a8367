using System.Text.RegularExpressions;
using Arity.Generator.Helpers;
using Arity.Kernels.Cuda.Composition;

namespace Arity.Generator.Bodies;

/// <summary>
/// The functions of the mathematical library that bodies may use, with their signatures alone, of which a call is checked as of the whole:
/// their texts are checked where they are written.
/// </summary>
internal static class PtxMath
{
    private const string Folder = "Math/", Extension = ".ptx";

    private static readonly Lazy<Dictionary<string, string>> Stubs = new(() => typeof(PtxMath).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
        .SelectMany(Read)
        .ToDictionary(function => function.Name, function => function.Stub));

    /// <summary>A function without its work, or null of an unknown one; empty of a table of constants, which is not called.</summary>
    public static string? Find(string name) => Stubs.Value.GetValueOrDefault(name);

    /// <summary>A remedy for an unknown name.</summary>
    public static string Hint(string name) => DidYouMean.Hint(name, Stubs.Value.Keys.OrderBy(key => key, StringComparer.Ordinal));

    // A file is one function of its name, or has sections as the operators' bodies do, each a function a type.
    private static IEnumerable<(string Name, string Stub)> Read(string resource)
    {
        using var reader = new StreamReader(typeof(PtxMath).Assembly.GetManifestResourceStream(resource)!);
        string text = reader.ReadToEnd();
        string name = resource.Substring(Folder.Length, resource.Length - Folder.Length - Extension.Length);
        string[] types = [.. text.Split('\n').Select(line => PtxBodyFile.Header().Match(line.TrimEnd())).Where(header => header.Success)
            .SelectMany(header => header.Groups[1].Value.Split(' '))];
        return types.Length == 0
            ? [(name, Stub(text, name))]
            : types.Select(type => ($"{name}_{type}", Stub(PtxBodyFile.Section(text, name, type)!, $"{name}_{type}")));
    }

    private static string Stub(string text, string name)
    {
        Match head = Regex.Match(text, $@"^\.func [^{{]*\b{name}\b[^{{]*", RegexOptions.Multiline);
        return head.Success ? head.Value + "{\n    ret;\n}\n" : "";
    }
}
