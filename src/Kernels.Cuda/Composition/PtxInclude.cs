namespace Arity.Kernels.Cuda.Composition;

/// <summary>
/// Text that skeletons share: <c>//@ include coordinates layout=kept</c> stands for the lines of <c>Fragments/coordinates.ptx</c>, in which
/// <c>${layout}</c> is replaced at once.
/// </summary>
internal static class PtxInclude
{
    private const string Include = "//@ include ";

    /// <summary>Puts the fragments in.</summary>
    /// <param name="text">A skeleton, or a fragment.</param>
    /// <param name="read">Finds a fragment by name.</param>
    public static string Expand(string text, Func<string, string> read) =>
        string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(line => Line(line, read)));

    private static string Line(string line, Func<string, string> read)
    {
        string trimmed = line.Trim();
        if (!trimmed.StartsWith(Include, StringComparison.Ordinal)) return line;
        string[] words = trimmed[Include.Length..].Split(' ');
        string text = words.Skip(1).Select(word => word.Split('=')).Aggregate(read(words[0]), (fragment, given) =>
            fragment.Replace($"${{{given[0]}}}", given[1]));
        return Expand(text.TrimEnd(), read);
    }
}
