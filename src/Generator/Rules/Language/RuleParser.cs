using Arity.Generator.Diagnostics;
using Arity.Generator.Helpers;
using Arity.Generator.Model;

namespace Arity.Generator.Rules;

/// <summary>
/// Parses the one grammar of all rule languages: <c>name</c>, <c>name(operand, ...)</c>, a number, or <c>method Dotted.Name</c>.
/// </summary>
public sealed class RuleParser
{
    private const int DepthLimit = 16;
    private readonly string _text;
    private readonly string _language;
    private readonly Report _report;
    private int _position;
    private bool _failed;

    private RuleParser(string text, string language, Report report) => (_text, _language, _report) = (text, language, report);

    /// <summary>Parses a rule; null after a syntax error, which is reported with its place in <paramref name="text"/>.</summary>
    public static RuleSyntax? Parse(string text, string language, Report report)
    {
        var parser = new RuleParser(text, language, report);
        RuleSyntax? rule = parser.ParseNode(0);
        if (rule is not null && parser.Peek != '\0')
            rule = parser.Fail("the end of the rule");
        return parser._failed ? null : rule;
    }

    private char Peek
    {
        get
        {
            while (_position < _text.Length && char.IsWhiteSpace(_text[_position]))
                _position++;
            return _position < _text.Length ? _text[_position] : '\0';
        }
    }

    private RuleSyntax? ParseNode(int depth)
    {
        if (depth > DepthLimit)
            return Fail($"at most {DepthLimit} levels of parentheses");
        RelativeSpan span = TakeWord();
        if (span.Length == 0)
            return Fail(depth == 0 ? "a rule" : "an operand");
        string name = _text.Substring(span.Start, span.Length);
        if (name == RuleExpression.Method && Names.IsStart(Peek))
            return new(name, span, [TakeLeaf()]);
        if (Peek != '(')
            return new(name, span, []);
        _position++;
        return ParseOperands(depth) is { } operands ? new(name, span, operands.ToEquatableArray()) : null;
    }

    private List<RuleSyntax>? ParseOperands(int depth)
    {
        var operands = new List<RuleSyntax>();
        while (ParseNode(depth + 1) is RuleSyntax operand)
        {
            operands.Add(operand);
            char next = Peek;
            if (next is not (',' or ')'))
            {
                Fail("',' or ')'");
                return null;
            }

            _position++;
            if (next == ')')
                return operands;
        }

        return null;
    }

    private RuleSyntax TakeLeaf()
    {
        RelativeSpan span = TakeWord();
        return new(_text.Substring(span.Start, span.Length), span, []);
    }

    /// <summary>Takes an identifier, a dotted name or a number.</summary>
    private RelativeSpan TakeWord()
    {
        bool number = NumberText.IsPart(Peek) && !Names.IsStart(Peek);
        int start = _position;
        while (_position < _text.Length && (number ? NumberText.IsPart(_text[_position]) : IsNamePart(_text[_position])))
            _position++;
        return new(start, _position - start);
    }

    private static bool IsNamePart(char c) => Names.IsPart(c) || c == '.';

    private RuleSyntax? Fail(string expected)
    {
        if (_failed)
            return null;
        _failed = true;
        char found = Peek;
        string shown = found == '\0' ? "the end (in a list, write rules with several operands in block form, one per line)" : $"'{found}'";
        _report(RuleIds.RuleSyntax, new(_position, found == '\0' ? 0 : 1), _language, $"expected {expected}, found {shown}");
        return null;
    }
}
