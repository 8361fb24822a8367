using Arity.Generator.Diagnostics;
using Arity.Generator.Helpers;
using Arity.Generator.Model;
using Arity.Generator.Schema;

namespace Arity.Generator.Validation;

/// <summary>Checks what a schema of PyTorch's grammar must keep to besides, to be an operator of ours.</summary>
/// <param name="parsed">The parsed schema; must hold one.</param>
/// <param name="report">Receives problems with places in the schema's text.</param>
public sealed class SchemaValidator(SchemaParseResult parsed, Report report)
{
    private const string Unmarked = "a view's output shares memory; mark it and the input alike, as in Tensor(a) self -> Tensor(a)";
    private const string Marked = "only operators of family 'view' share memory; delete the alias annotations or change the family";
    private static readonly string[] Reserved = ["grad", "grads", "result", "input_mask", "inputMask", "destination"];
    private readonly FunctionSchema _schema = parsed.Schema!;

    /// <summary>Reports the parser's problems; the schema if it could be parsed.</summary>
    public static FunctionSchema? Accept(SchemaParseResult parsed, Report report)
    {
        foreach (SchemaProblem problem in parsed.Problems)
            report(problem.Id, problem.Span, problem.Message);
        return parsed.Schema;
    }

    /// <summary>Checks everything that does not depend on the entry's other fields.</summary>
    public void Validate()
    {
        CheckName();
        CheckReturns();
        bool optional = false;
        for (int i = 0; i < _schema.Arguments.Count; i++)
        {
            SchemaArgument argument = _schema.Arguments[i];
            CheckArgument(argument, parsed.ArgumentSpans[i]);
            if (_schema.Arguments.Take(i).Any(earlier => earlier.Name == argument.Name))
                report(RuleIds.DuplicateArgument, parsed.ArgumentSpans[i], argument.Name);
            if (optional && !argument.KeywordOnly && argument.Default is null)
                report(RuleIds.RequiredAfterDefault, parsed.ArgumentSpans[i], argument.Name);
            optional |= argument.Default is not null;
        }
    }

    private void CheckName()
    {
        if (_schema.Name.EndsWith("_", StringComparison.Ordinal) && !_schema.Name.StartsWith("_", StringComparison.Ordinal))
            report(RuleIds.MutatingSchema, new(0, _schema.Name.Length), "a name that ends with '_' means an in-place form");
        else if (_schema.Namespace is not null || !Names.IsSnakeCase(_schema.Name) || Names.ToPascalCase(_schema.Name).Length == 0)
            report(RuleIds.OperatorName, new(0, _schema.ToString().IndexOf('(')), ToSnakeCase(_schema.Name));
    }

    private void CheckReturns()
    {
        if (_schema.Returns.IsEmpty)
            report(RuleIds.UnsupportedReturn, new(0, _schema.Name.Length), "()");
        for (int i = 0; i < _schema.Returns.Count; i++)
        {
            if (_schema.Returns[i].Type.Plain is not ("Tensor" or "Tensor[]"))
                report(RuleIds.UnsupportedReturn, parsed.ReturnSpans[i], _schema.Returns[i].Type.ToString());
        }
    }

    private void CheckArgument(SchemaArgument argument, RelativeSpan span)
    {
        if (argument.Type.Alias is { IsWrite: true })
            report(RuleIds.MutatingSchema, span, $"'{argument}' is written to");
        if (Reserved.Contains(argument.Name))
            report(RuleIds.ReservedArgument, span, argument.Name);
        SupportedType? type = SupportedTypes.Find(argument.Type);
        if (type is null && BaseTypes.All.Contains(argument.Type.Base))
            report(RuleIds.UnsupportedType, span, argument.Name, argument.Type.ToString(), KnownTypes());
        else if (type is not null && argument.Default is DefaultValue value && !SupportedTypes.Accepts(type, value))
            report(RuleIds.DefaultMismatch, span, value.Text, argument.Name, argument.Type.ToString(), SupportedTypes.Wanted(type));
    }

    /// <summary>Checks alias annotations: a view shares memory, and says with what; nothing else does.</summary>
    /// <param name="isView">Whether the operator's family is that of views.</param>
    public void ValidateAliases(bool isView)
    {
        var sets = _schema.Arguments.Where(argument => argument.Type.Alias is not null).SelectMany(AliasSets).ToList();
        for (int i = 0; i < _schema.Returns.Count; i++)
        {
            AliasAnnotation? alias = _schema.Returns[i].Type.Alias;
            if (isView && (alias is null || !alias.Before.All(sets.Contains)))
                Mismatch(parsed.ReturnSpans[i], Unmarked);
            else if (!isView && alias is not null)
                Mismatch(parsed.ReturnSpans[i], Marked);
        }
    }

    private static IEnumerable<string> AliasSets(SchemaArgument argument) => argument.Type.Alias!.Before.Concat(argument.Type.Alias.After);

    private void Mismatch(RelativeSpan span, string message) => report(RuleIds.AliasMismatch, span, message);

    private static string KnownTypes() => string.Join(", ", SupportedTypes.All.Select(type => type.Spelling));

    private static string ToSnakeCase(string name)
    {
        string snake = string.Concat(name.Select((c, i) => (c is >= 'A' and <= 'Z' && i > 0 ? "_" : "") + char.ToLowerInvariant(c)));
        return snake.Trim('_').Length == 0 ? "my_operator" : snake;
    }
}
