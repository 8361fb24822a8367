using Arity.Generator.Diagnostics;
using Arity.Generator.Helpers;
using Arity.Generator.Model;
using Arity.Generator.Rules;
using Arity.Generator.Schema;

namespace Arity.Generator.Validation;

/// <summary>Fills a family's rule templates with an operator's arguments.</summary>
public static class RuleDefaults
{
    private static readonly Report Silent = (_, _, _) => { };

    /// <summary>The first template that is a sound rule over the schema's arguments, or null.</summary>
    public static RuleExpression? Find(EquatableArray<string> templates, RuleLanguage language, FunctionSchema schema, FamilyInfo family)
    {
        var operands = Operands.Of(schema, family);
        foreach (string template in templates)
        {
            if (Fill(template, operands) is string text && RuleChecker.Read(text, language, schema, Silent) is RuleExpression rule)
                return rule;
        }

        return null;
    }

    /// <summary>
    /// The compute rule of an operator that states none: the result rule if the family says to follow it and it is known before the
    /// call, else the family's own.
    /// </summary>
    public static RuleExpression? Compute(RuleExpression? result, FunctionSchema schema, FamilyInfo family)
    {
        bool follows = result is { IsDynamic: false }
            && (family.ComputeFollows.Contains(result.Name) || family.ComputeFollows.Contains("*"));
        return follows ? result : Find(family.Compute, DTypeRules.Language, schema, family);
    }

    private static string? Fill(string template, IReadOnlyList<SchemaArgument> operands)
    {
        var tensors = operands.Where(operand => operand.Type.IsTensor).Select(operand => operand.Name).ToList();
        if (tensors.Count == 0 && template.Contains("$"))
            return null;
        return template
            .Replace("$*", string.Join(", ", operands.Select(operand => operand.Name)))
            .Replace("$t", string.Join(", ", tensors))
            .Replace("$0", tensors.FirstOrDefault());
    }
}
