using System.Globalization;
using Arity.Generator.Diagnostics;
using Arity.Generator.Helpers;
using Arity.Generator.Model;

namespace Arity.Generator.Schema;

/// <summary>Parses schema strings in PyTorch's grammar. Spaces are free here; that a schema is spelt canonically is checked last.</summary>
public sealed class SchemaParser
{
    private readonly SchemaCursor _cursor;
    private readonly List<SchemaProblem> _problems = [];
    private readonly List<RelativeSpan> _argumentSpans = [];
    private readonly List<RelativeSpan> _returnSpans = [];

    private SchemaParser(string text) => _cursor = new(text);

    /// <summary>Parses one schema.</summary>
    public static SchemaParseResult Parse(string text)
    {
        var parser = new SchemaParser(text);
        FunctionSchema? schema = parser.ParseFunction();
        if (parser._cursor.Failure is SchemaProblem failure)
            return new(null, [failure], [], []);
        if (FirstDifference(text, schema.ToString()) is RelativeSpan different)
            parser._problems.Add(new(RuleIds.SchemaSpelling, different, schema.ToString()));
        return new(schema, [.. parser._problems], [.. parser._argumentSpans], [.. parser._returnSpans]);
    }

    private static RelativeSpan? FirstDifference(string text, string canonical)
    {
        int same = 0;
        while (same < text.Length && same < canonical.Length && text[same] == canonical[same])
            same++;
        return text == canonical ? null : new(same, same < text.Length ? 1 : 0);
    }

    private FunctionSchema ParseFunction()
    {
        string name = _cursor.TakeIdentifier("the operator's name");
        string? space = null;
        if (_cursor.TryTake("::"))
            (space, name) = (name, _cursor.TakeIdentifier("the operator's name after '::'"));
        string overload = _cursor.TryTake(".") ? _cursor.TakeIdentifier("the overload's name after '.'") : "";
        _cursor.Expect("(", overload.Length == 0 ? "'(' or '.'" : "'('");
        EquatableArray<SchemaArgument> arguments = ParseArguments();
        _cursor.Expect("->", "'->'");
        EquatableArray<SchemaReturn> returns = ParseReturns();
        if (!_cursor.Failed && !_cursor.AtEnd)
            _cursor.Fail("the end of the schema");
        return new(space, name, overload, arguments, returns);
    }

    private EquatableArray<SchemaArgument> ParseArguments()
    {
        var arguments = new List<SchemaArgument>();
        bool keywordOnly = false;
        bool more = !_cursor.TryTake(")");
        while (more && !_cursor.Failed)
        {
            if (!keywordOnly && _cursor.TryTake("*"))
            {
                keywordOnly = true;
                _cursor.Expect(",", "',' and a keyword-only argument after '*'");
            }

            arguments.Add(ParseArgument(keywordOnly));
            more = MoreItems();
        }

        return arguments.ToEquatableArray();
    }

    /// <summary>Takes the comma before another item, or the parenthesis that ends the list.</summary>
    private bool MoreItems()
    {
        bool more = _cursor.TryTake(",");
        if (!more)
            _cursor.Expect(")", "',' or ')'");
        return more;
    }

    private SchemaArgument ParseArgument(bool keywordOnly)
    {
        int start = _cursor.Position;
        SchemaType type = ParseType("an argument's type");
        string name = _cursor.TakeIdentifier($"the name of the argument of type {type}");
        DefaultValue? value = _cursor.TryTake("=") ? ParseDefault() : null;
        _argumentSpans.Add(_cursor.SpanFrom(start));
        return new(type, name, value, keywordOnly);
    }

    private EquatableArray<SchemaReturn> ParseReturns()
    {
        if (!_cursor.TryTake("("))
            return [ParseReturn()];
        var returns = new List<SchemaReturn>();
        bool more = !_cursor.TryTake(")");
        while (more && !_cursor.Failed)
        {
            returns.Add(ParseReturn());
            more = MoreItems();
        }

        return returns.ToEquatableArray();
    }

    private SchemaReturn ParseReturn()
    {
        int start = _cursor.Position;
        SchemaType type = ParseType("a return type");
        string? name = Names.IsStart(_cursor.Peek) ? _cursor.TakeIdentifier("a name") : null;
        _returnSpans.Add(_cursor.SpanFrom(start));
        return new(type, name);
    }

    private SchemaType ParseType(string expected)
    {
        int start = _cursor.Position;
        string name = _cursor.TakeIdentifier(expected);
        if (!_cursor.Failed && !BaseTypes.All.Contains(name))
            _problems.Add(new(RuleIds.UnknownType, _cursor.SpanFrom(start), $"'{name}', {DidYouMean.Hint(name, BaseTypes.All)}"));
        AliasAnnotation? alias = _cursor.TryTake("(") ? ParseAlias() : null;
        return new(name, alias, ParseModifiers());
    }

    private EquatableArray<TypeModifier> ParseModifiers()
    {
        var modifiers = new List<TypeModifier>();
        while (!_cursor.Failed)
        {
            if (_cursor.TryTake("?"))
                modifiers.Add(new(TypeModifierKind.Optional));
            else if (_cursor.TryTake("["))
                modifiers.Add(new(TypeModifierKind.List, ParseListSize()));
            else
                break;
        }

        return modifiers.ToEquatableArray();
    }

    private int? ParseListSize()
    {
        if (_cursor.TryTake("]"))
            return null;
        int start = _cursor.Position;
        if (!int.TryParse(_cursor.TakeWhile(char.IsDigit), NumberStyles.None, CultureInfo.InvariantCulture, out int size))
            _cursor.Fail("']' or the list's length", start);
        _cursor.Expect("]", "']'");
        return size;
    }

    private AliasAnnotation ParseAlias()
    {
        EquatableArray<string> before = ParseAliasSet();
        bool write = _cursor.TryTake("!");
        EquatableArray<string> after = _cursor.TryTake("->") ? ParseAliasSet() : [];
        _cursor.Expect(")", "')' after the alias annotation");
        return new(before, write, after);
    }

    private EquatableArray<string> ParseAliasSet()
    {
        if (_cursor.TryTake("*"))
            return ["*"];
        var names = new List<string>();
        do
            names.Add(_cursor.TakeIdentifier("an alias set such as 'a' or '*'"));
        while (_cursor.TryTake("|"));
        return names.ToEquatableArray();
    }

    private DefaultValue ParseDefault()
    {
        int start = _cursor.Position;
        var items = new List<DefaultValue>();
        DefaultKind kind = _cursor.Peek switch
        {
            '[' => TakeList(items),
            '"' or '\'' => TakeString(),
            char c when Names.IsStart(c) => NameKind(_cursor.TakeIdentifier("a default value")),
            _ => TakeNumber(),
        };
        return new(kind, _cursor.Failed ? "" : _cursor.Slice(start), items.ToEquatableArray());
    }

    private DefaultKind TakeList(List<DefaultValue> items)
    {
        _cursor.Expect("[", "'['");
        bool more = !_cursor.TryTake("]");
        while (more && !_cursor.Failed)
        {
            if (_cursor.Peek == '[')
                _cursor.Fail("a single value, as lists in defaults do not nest");
            items.Add(ParseDefault());
            more = _cursor.TryTake(",");
            if (!more)
                _cursor.Expect("]", "',' or ']'");
        }

        return DefaultKind.List;
    }

    private DefaultKind TakeString()
    {
        _cursor.TakeQuoted();
        return DefaultKind.String;
    }

    private DefaultKind TakeNumber()
    {
        int start = _cursor.Position;
        string text = _cursor.TakeWhile(NumberText.IsPart);
        if (!NumberText.IsNumber(text))
            _cursor.Fail("a default value: None, True, False, a number, a string, a name or a list", start);
        return NumberText.IsInteger(text) ? DefaultKind.Integer : DefaultKind.Float;
    }

    private static DefaultKind NameKind(string name) => name switch
    {
        "None" => DefaultKind.None,
        "True" or "False" => DefaultKind.Bool,
        _ => DefaultKind.Name,
    };
}
