using System.Collections.Concurrent;
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

    private static readonly Lazy<string[]> Known = new(() =>
        [.. Files.OrderBy(file => file, StringComparer.Ordinal).SelectMany(Functions)]);

    private static readonly ConcurrentDictionary<string, string?> Stubs = new();

    private static IEnumerable<string> Files => typeof(PtxMath).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
        .Select(name => name.Substring(Folder.Length, name.Length - Folder.Length - Extension.Length));

    /// <summary>
    /// A function with its signature alone, of which a call is checked as of the whole: its text is checked where it is written. Null of an
    /// unknown one.
    /// </summary>
    public static string? Find(string name)
        => Stubs.GetOrAdd(name, static name => PtxBodyFile.Function(name, Read) is { } text ? Stub(name, text) : null);

    /// <summary>A remedy for an unknown name.</summary>
    public static string Hint(string name) => DidYouMean.Hint(name, Known.Value);

    // The head of the function; a table of constants is not called and so needs nothing.
    private static string Stub(string name, string text)
    {
        Match head = Regex.Match(text, $@"^\.func [^{{]*\b{name}\b[^{{]*", RegexOptions.Multiline);
        return head.Success ? head.Value + "{\n    ret;\n}\n" : "";
    }

    private static IEnumerable<string> Functions(string file)
    {
        IEnumerable<Match> headers = Read(file)!.Split('\n').Select(line => PtxBodyFile.Header().Match(line.TrimEnd()))
            .Where(header => header.Success);
        string[] types = [.. headers.SelectMany(header => header.Groups[1].Value.Split(' '))];
        return types.Length == 0 ? [file] : types.Select(type => $"{file}_{type}");
    }

    private static string? Read(string file)
    {
        using Stream? stream = typeof(PtxMath).Assembly.GetManifestResourceStream(Folder + file + Extension);
        return stream is null ? null : new StreamReader(stream).ReadToEnd();
    }
}
