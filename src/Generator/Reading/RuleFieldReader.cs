using System.Globalization;
using Arity.Generator.Diagnostics;
using Arity.Generator.Helpers;
using Arity.Generator.Model;
using Arity.Generator.Rules;
using Arity.Generator.Schema;
using Arity.Generator.Validation;

namespace Arity.Generator.Reading;

/// <summary>Reads <c>result</c>, <c>shape</c> and <c>compute</c>, and takes the family's rules where the entry states none.</summary>
/// <param name="fields">The entry's fields.</param>
/// <param name="schema">The operator's schema.</param>
/// <param name="family">Its family.</param>
/// <param name="implementation">Where its work is done, or null when that is itself in error.</param>
internal sealed class RuleFieldReader(MappingReader fields, FunctionSchema schema, FamilyInfo family, ImplementationKind? implementation)
{
    private EntryContext Context => fields.Context;

    public EquatableArray<RuleExpression> ReadResult() =>
        Read("result", DTypeRules.Language, family.Result, isOptional: implementation is null or ImplementationKind.Composite);

    public EquatableArray<RuleExpression> ReadShape() =>
        Read("shape", ShapeRules.Language, family.Shape, isOptional: implementation is not ImplementationKind.Kernels);

    public RuleExpression? ReadCompute(RuleExpression? result)
    {
        if (fields.Scalar("compute") is not YamlScalar scalar)
            return implementation == ImplementationKind.Kernels ? DefaultCompute(result) : null;
        if (implementation is ImplementationKind.View or ImplementationKind.Composite)
            Context.Report(RuleIds.FieldNotAllowed, fields.KeyOf("compute"), "compute", "without kernels");
        RuleExpression? rule = RuleChecker.Read(scalar.Text, DTypeRules.Language, schema, Context.Within(scalar));
        if (rule is not null && IsDynamic(rule))
            Context.Report(RuleIds.ComputeUnknown, scalar.Span, scalar.Text);
        return rule;
    }

    private static bool IsDynamic(RuleExpression rule) => rule.IsDynamic || rule.Operands.Any(IsDynamic);

    private RuleExpression? DefaultCompute(RuleExpression? result)
    {
        RuleExpression? rule = RuleDefaults.Compute(result, schema, family);

        // Without a result rule there is an error already; a second one for its consequence would only distract.
        if (rule is null && result is not null)
            Context.Report(RuleIds.RuleRequired, Head, family.Name, "compute");
        return rule;
    }

    private EquatableArray<RuleExpression> Read(
        string name, RuleLanguage language, EquatableArray<string> templates, bool isOptional)
    {
        var scalars = fields.Scalars(name);
        if (scalars.Count > 0)
            return ReadStated(name, language, scalars);
        RuleExpression? rule = RuleDefaults.Find(templates, language, schema, family);
        if (rule is null && !isOptional)
            Context.Report(RuleIds.RuleRequired, Head, family.Name, name);
        return rule is null ? [] : Enumerable.Repeat(rule, schema.Returns.Count).ToEquatableArray();
    }

    private EquatableArray<RuleExpression> ReadStated(string name, RuleLanguage language, IReadOnlyList<YamlScalar> scalars)
    {
        var rules = scalars.Select(scalar => RuleChecker.Read(scalar.Text, language, schema, Context.Within(scalar))).ToList();
        if (scalars.Count != schema.Returns.Count)
        {
            Context.Report(RuleIds.RuleCount, fields.KeyOf(name), name, Text(scalars.Count), Text(schema.Returns.Count));
            return [];
        }

        return rules.OfType<RuleExpression>().ToEquatableArray();
    }

    private RelativeSpan Head => fields.Has("family") ? fields.Scalar("family")!.Span : new(0, 1);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
