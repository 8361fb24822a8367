using System.Text;
using System.Text.RegularExpressions;

namespace Arity.Kernels.Cuda.Composition;

/// <summary>
/// Fills a skeleton: <c>$name</c> is replaced, and what stands between <c>//@ each list</c> and <c>//@ end</c> is repeated for every row of
/// the list, whose values may be used there. Fragments (<see cref="PtxInclude"/>) are put in before.
/// </summary>
/// <param name="text">The skeleton.</param>
internal sealed partial class PtxTemplate(string text)
{
    /// <summary>For a skeleton without lists.</summary>
    public static readonly IReadOnlyDictionary<string, IReadOnlyList<PtxValues>> NoLists =
        new Dictionary<string, IReadOnlyList<PtxValues>>();

    private readonly string[] _lines = text.ReplaceLineEndings("\n").Split('\n');

    /// <summary>Fills the skeleton.</summary>
    /// <param name="values">What names stand for.</param>
    /// <param name="lists">The rows of each list.</param>
    public string Fill(PtxValues values, IReadOnlyDictionary<string, IReadOnlyList<PtxValues>> lists)
    {
        var result = new StringBuilder();
        int end = Fill(0, values, lists, result);
        if (end != _lines.Length) throw new InvalidOperationException($"Line {end} of a PTX skeleton ends a list that never began.");
        return result.ToString();
    }

    private int Fill(int line, PtxValues values, IReadOnlyDictionary<string, IReadOnlyList<PtxValues>> lists, StringBuilder result)
    {
        for (; line < _lines.Length; line++)
        {
            string trimmed = _lines[line].Trim();
            if (trimmed == "//@ end") return line;
            if (trimmed.StartsWith("//@ each ", StringComparison.Ordinal))
                line = Repeat(line + 1, lists[trimmed["//@ each ".Length..]], values, lists, result);
            else
                result.AppendLine(Name().Replace(_lines[line], match => values[match.Groups[1].Value]));
        }

        return line;
    }

    private int Repeat(
        int first,
        IReadOnlyList<PtxValues> rows,
        PtxValues outer,
        IReadOnlyDictionary<string, IReadOnlyList<PtxValues>> lists,
        StringBuilder result)
    {
        foreach (PtxValues row in rows) Fill(first, outer.With(row), lists, result);
        return Skip(first);
    }

    // The line of the end that belongs to a list.
    private int Skip(int line)
    {
        for (int depth = 1; ; line++)
        {
            string trimmed = _lines[line].Trim();
            if (trimmed.StartsWith("//@ each ", StringComparison.Ordinal)) depth++;
            if (trimmed == "//@ end" && --depth == 0) return line;
        }
    }

    [GeneratedRegex(@"\$\{?([a-zA-Z]+)\}?")]
    private static partial Regex Name();
}
