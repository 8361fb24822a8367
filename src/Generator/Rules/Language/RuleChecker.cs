using System.Globalization;
using Arity.Generator.Diagnostics;
using Arity.Generator.Helpers;
using Arity.Generator.Schema;

namespace Arity.Generator.Rules;

/// <summary>Checks a parsed rule against its language's table and the operator's arguments; reports everything that is wrong.</summary>
public sealed class RuleChecker(RuleLanguage language, FunctionSchema schema, Report report)
{
    /// <summary>Parses and checks; null when anything was reported.</summary>
    public static RuleExpression? Read(string text, RuleLanguage language, FunctionSchema schema, Report report)
    {
        bool sound = true;
        void Note(string id, Model.RelativeSpan span, params string[] arguments)
        {
            sound = false;
            report(id, span, arguments);
        }

        RuleSyntax? rule = RuleParser.Parse(text, language.Name, Note);
        if (rule is not null)
            new RuleChecker(language, schema, Note).CheckRule(rule);
        return sound ? rule!.ToExpression() : null;
    }

    private void CheckRule(RuleSyntax rule)
    {
        if (language.Find(rule.Name) is RuleDefinition definition)
            CheckOperands(rule, definition);
        else if (!language.Constants.Contains(rule.Name))
            report(RuleIds.UnknownRule, rule.Span, language.Name, rule.Name, UnknownRuleHint(rule.Name));
        else if (!rule.Operands.IsEmpty)
            report(RuleIds.RuleOperandCount, rule.Span, rule.Name, "no", Count(rule));
    }

    private string UnknownRuleHint(string name) => schema.FindArgument(name) is null
        ? DidYouMean.Hint(name, language.AllNames)
        : $"it is an argument: did you mean 'same({name})'?";

    private void CheckOperands(RuleSyntax rule, RuleDefinition definition)
    {
        if (!definition.Accepts(rule.Operands.Count))
        {
            report(RuleIds.RuleOperandCount, rule.Span, rule.Name, definition.Counts, Count(rule));
            return;
        }

        for (int i = 0; i < rule.Operands.Count; i++)
            CheckOperand(rule, rule.Operands[i], OperandKinds.Info(definition.KindOf(i)));
        if (rule.Name == DTypeRules.Argument && language == DTypeRules.Language && rule.Operands.Count == 1)
            CheckFallback(rule.Operands[0]);
    }

    private void CheckOperand(RuleSyntax rule, RuleSyntax operand, OperandKindInfo kind)
    {
        if (kind.Kind is OperandKind.MethodName or OperandKind.Literal)
        {
            if (!(kind.Kind == OperandKind.MethodName ? Names.IsDotted(operand.Name) : IsLiteral(operand.Name)))
                report(RuleIds.RuleOperandType, operand.Span, operand.Name, rule.Name, kind.Description);
        }
        else if (operand.Operands.IsEmpty && schema.FindArgument(operand.Name) is SchemaArgument argument)
        {
            CheckArgument(rule, operand, kind, argument);
        }
        else if (kind.AcceptsRule && (!operand.Operands.IsEmpty || language.AllNames.Contains(operand.Name)))
        {
            CheckRule(operand);
        }
        else
        {
            var known = schema.Arguments.Select(a => a.Name).Concat(kind.AcceptsRule ? language.AllNames : []);
            report(RuleIds.UnknownOperand, operand.Span, operand.Name, rule.Name, DidYouMean.Hint(operand.Name, known));
        }
    }

    private void CheckArgument(RuleSyntax rule, RuleSyntax operand, OperandKindInfo kind, SchemaArgument argument)
    {
        // An argument of an unsupported type has its own diagnostic already.
        if (SupportedTypes.Find(argument.Type) is SupportedType type && !kind.Arguments.Contains(type.Kind))
            report(RuleIds.RuleOperandType, operand.Span, operand.Name, rule.Name, kind.Description);
    }

    private void CheckFallback(RuleSyntax operand)
    {
        if (schema.FindArgument(operand.Name) is { Type.IsOptional: true })
            report(RuleIds.FallbackMissing, operand.Span, operand.Name);
    }

    private static bool IsLiteral(string text) => text is "True" or "False" or "None" || NumberText.IsNumber(text);

    private static string Count(RuleSyntax rule) => rule.Operands.Count.ToString(CultureInfo.InvariantCulture);
}
