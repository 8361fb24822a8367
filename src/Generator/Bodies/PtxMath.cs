using System.Text.RegularExpressions;
using Arity.Generator.Helpers;

namespace Arity.Generator.Bodies;

/// <summary>The functions of the mathematical library that bodies may use.</summary>
internal static class PtxMath
{
    private const string Folder = "Math/", Extension = ".ptx";

    private static readonly Lazy<Dictionary<string, string>> Stubs = new(() => typeof(PtxMath).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
        .ToDictionary(NameOf, Stub));

    /// <summary>
    /// A function with its signature alone, of which a call is checked as of the whole: its text is checked where it is written. Null of an
    /// unknown one.
    /// </summary>
    public static string? Find(string name) => Stubs.Value.GetValueOrDefault(name);

    /// <summary>A remedy for an unknown name.</summary>
    public static string Hint(string name) => DidYouMean.Hint(name, Stubs.Value.Keys.OrderBy(key => key, StringComparer.Ordinal));

    // The head of the function; a table of constants is not called and so needs nothing.
    private static string Stub(string resource)
    {
        using var reader = new StreamReader(typeof(PtxMath).Assembly.GetManifestResourceStream(resource)!);
        Match head = Regex.Match(reader.ReadToEnd(), $@"^\.func [^{{]*\b{NameOf(resource)}\b[^{{]*", RegexOptions.Multiline);
        return head.Success ? head.Value + "{\n    ret;\n}\n" : "";
    }

    private static string NameOf(string resource) => resource.Substring(Folder.Length, resource.Length - Folder.Length - Extension.Length);
}
