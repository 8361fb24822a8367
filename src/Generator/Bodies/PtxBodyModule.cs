using Arity.Generator.Model;
using Arity.Kernels.Cuda.Composition;
using Arity.Ptx.Syntax;

namespace Arity.Generator.Bodies;

/// <summary>A body composed to a module, whose lines lead back to the file's.</summary>
internal sealed class PtxBodyModule
{
    private const string Use = "//! uses ", Identity = "//! identity ";

    private readonly PtxBodySource _source;
    private readonly PtxSection _section;
    private readonly PtxValueType _type;
    private readonly string[] _lines;
    private readonly int _mark;
    private readonly List<int> _identities = [];

    /// <summary>Composes a body.</summary>
    /// <param name="source">The file.</param>
    /// <param name="section">The section.</param>
    /// <param name="type">One of its types.</param>
    /// <param name="function">The function that it becomes.</param>
    public PtxBodyModule(PtxBodySource source, PtxSection section, string type, string function)
    {
        (_source, _section, _type, Function) = (source, section, PtxTypes.Find(type), function);
        string composed = PtxBodyFile.Section(source.MarkedAt(section), source.Name, type)!;
        IEnumerable<string> stubs = PtxBodyFile.Uses(composed).Distinct().Select(PtxMath.Find).OfType<string>();
        string[] body = (PtxHeader.Text + string.Concat(stubs) + composed).Split('\n');
        _mark = PtxBodySource.LineOfMark(body);
        _lines = [.. body, .. StartsOfFolds(body)];
    }

    /// <summary>The name of the function.</summary>
    public string Function { get; }

    /// <summary>The module.</summary>
    public string Text => string.Join("\n", _lines);

    /// <summary>The section's header in the file.</summary>
    public RelativeSpan HeaderSpan => _source.SpanOf(_section.Line);

    /// <summary>The module's lines that use a function which the library lacks.</summary>
    public IEnumerable<int> UnknownUses => Enumerable.Range(_mark, _lines.Length - _mark)
        .Where(line => _lines[line].StartsWith(Use, StringComparison.Ordinal) && PtxMath.Find(UseAt(line)) is null);

    /// <summary>The function that a line of the module uses.</summary>
    public string UseAt(int line) => _lines[line].Substring(Use.Length).Trim();

    /// <summary>What a function lacks to be the section's, or null.</summary>
    public string? Misses(PtxFunction? function)
    {
        if (function is null)
            return $"a section without arguments must hold the function '{Function}' or use it from the library; "
                + $"a body begins as in '//! each {_type.Name} (x)'";
        bool isWritten = _section.Arguments is null || _lines.Skip(_mark).Take(_section.End - _section.Line)
            .Any(line => line.IndexOf("%result", StringComparison.Ordinal) >= 0);
        return isWritten ? null : "nothing computes %result";
    }

    /// <summary>Where a line of the module, from 0, stands in the file; the section's header for what was added to it.</summary>
    public RelativeSpan SpanOf(int line) => LineOf(line) is { } own ? _source.SpanOf(own) : HeaderSpan;

    /// <summary>As above, from a column on.</summary>
    public RelativeSpan SpanFrom(int line, int column)
        => LineOf(line) is { } own ? _source.SpanFrom(own, ColumnOf(_source.Lines[own], column)) : HeaderSpan;

    private int? LineOf(int line)
    {
        int behind = line - (_lines.Length - _identities.Count);
        if (behind >= 0)
            line = _identities[behind];
        int own = _section.Line + line - _mark;
        return line > _mark && own < _section.End ? own : null;
    }

    // Walks over the line as written: what stands for the type is longer or shorter in the module.
    private int ColumnOf(string text, int column)
    {
        int at = 0;
        for (int composed = 0; at < text.Length && composed < column; at++)
        {
            string? replacement = text[at] != '$' || at + 1 == text.Length ? null : text[at + 1] switch
            {
                't' => _type.Name,
                'r' => _type.Register,
                'w' => _type.Register.Substring(1),
                _ => null,
            };
            composed += replacement?.Length ?? 1;
            if (replacement is not null && composed <= column)
                at++;
        }

        return at;
    }

    /// <summary>A function on one line for every value that a fold starts with, as skeletons move it to a register.</summary>
    private IEnumerable<string> StartsOfFolds(string[] body)
    {
        for (int line = _mark; line < body.Length; line++)
        {
            if (!body[line].StartsWith(Identity, StringComparison.Ordinal))
                continue;
            _identities.Add(line);
            IEnumerable<string> moves = body[line].Substring(Identity.Length).Trim().Split(' ')
                .Select(value => $"mov.{_type.Register} %start, {value};");
            yield return $".func start{line} {{ .reg .{_type.Register} %start; {string.Join(" ", moves)} ret; }}";
        }
    }
}
