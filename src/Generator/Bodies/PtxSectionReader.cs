using System.Text.RegularExpressions;
using Arity.Generator.Diagnostics;
using Arity.Generator.Helpers;
using Arity.Kernels.Cuda.Composition;

namespace Arity.Generator.Bodies;

/// <summary>Reads the sections of a body file, and reports what composing would overlook.</summary>
/// <param name="source">The file.</param>
/// <param name="report">Takes what is wrong.</param>
internal sealed class PtxSectionReader(PtxBodySource source, Report report)
{
    private const string Example = "'//! each f32 f64 (x)'";
    private const string Directives = "'//! each TYPES (ARGUMENTS)', '//! uses FUNCTION', '//! identity VALUE' and '//! in TYPE'";

    private readonly List<PtxSection> _sections = [];
    private readonly HashSet<string> _types = [];

    /// <summary>The sections whose headers are sound.</summary>
    public IReadOnlyList<PtxSection> Read()
    {
        bool hasHeader = false;
        for (int line = 0; line < source.Lines.Count; line++)
        {
            string text = source.Lines[line], trimmed = text.Trim();
            bool isHeader = trimmed.StartsWith("//! each", StringComparison.Ordinal);
            if (isHeader)
                ReadHeader(line, text);
            else if (trimmed.StartsWith("//!", StringComparison.Ordinal))
                ReadDirective(line, text, hasHeader);
            else if (!hasHeader && trimmed.Length > 0 && !trimmed.StartsWith("//", StringComparison.Ordinal))
                Report(line, $"this stands before the first section and so in no body; begin one with {Example}");
            hasHeader |= isHeader;
            if (!isHeader && trimmed.Length > 0 && _sections.Count > 0)
                _sections[_sections.Count - 1].End = line + 1;
        }

        if (!hasHeader && source.Lines.Count > 0)
            Report(0, $"the file has no section; begin one with {Example}");
        return _sections;
    }

    private void Report(int line, string message)
    {
        var span = source.SpanOf(line);
        report(RuleIds.BodyFormat, span, message);
    }

    private void ReadHeader(int line, string text)
    {
        Match match = PtxBodyFile.Header().Match(text);
        if (!match.Success)
        {
            Report(line, $"a section begins in the first column as in {Example} or '//! each f32 (x, y) -> bool', with nothing behind it");
            return;
        }

        string[] types = match.Groups[1].Value.Split(' ');
        string[]? arguments = match.Groups[2].Success ? match.Groups[2].Value.Split(", ") : null;
        string? result = match.Groups[3].Success ? match.Groups[3].Value : null;
        if (ProblemOf(types, arguments, result) is { } problem)
            Report(line, problem);
        else
            _sections.Add(new(line, text.Substring(match.Groups[1].Index + match.Groups[1].Length).Trim(), types.ToEquatableArray(),
                arguments?.ToEquatableArray(), result));
    }

    private string? ProblemOf(string[] types, string[]? arguments, string? result)
    {
        if (types.Select(type => PtxTypes.Problem(type)).FirstOrDefault(problem => problem is not null) is { } unknown)
            return unknown;
        if (types.FirstOrDefault(type => !_types.Add(type)) is { } repeated)
            return $"'{repeated}' has a section already; keep one of them";
        bool mayBeReal = types.All(type => type[0] == 'c');
        string? Argument(string argument) => argument.Split(' ') switch
        {
            [var name] when Names.IsIdentifier(name) => null,
            [var name, var type] when Names.IsIdentifier(name) => PtxTypes.Problem(type, mayBeReal),
            _ => $"'{argument}' is no argument; write a name, or a name and its type, as in 'condition bool'",
        };
        return (arguments ?? []).Select(Argument).FirstOrDefault(problem => problem is not null)
            ?? (result is null ? null : PtxTypes.Problem(result, mayBeReal));
    }

    private void ReadDirective(int line, string text, bool hasHeader)
    {
        string[] words = text.Split(' ');
        bool isKnown = words is ["//!", "uses" or "in", _] or ["//!", "identity", _, ..];
        if (!isKnown)
            Report(line, $"'{text.Trim()}' says nothing that is known; known are {Directives}, each in the first column");
        else if (!hasHeader)
            Report(line, $"'{text.Trim()}' stands before the first section; begin one with {Example}");
        else if (_sections.Count > 0 && words[1] == "in" && PtxTypes.Problem(words[2]) is { } problem)
            Report(line, problem);
        else if (_sections.Count > 0)
            Note(_sections[_sections.Count - 1], words);
    }

    private static void Note(PtxSection section, string[] words)
    {
        if (words[1] == "in")
            section.ComputedIn = words[2];
        section.HasIdentity |= words[1] == "identity";
    }
}
