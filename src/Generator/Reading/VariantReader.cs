using Arity.Generator.Diagnostics;
using Arity.Generator.Helpers;
using Arity.Generator.Model;
using Arity.Generator.Schema;
using Arity.Generator.Validation;

namespace Arity.Generator.Reading;

/// <summary>
/// Reads <c>operator</c> and <c>variants</c>, and takes the family's forms, as far as they are possible, where none are stated.
/// </summary>
/// <param name="fields">The entry's fields.</param>
/// <param name="schema">The operator's schema.</param>
/// <param name="implementation">Where its work is done, or null when that is itself in error.</param>
internal sealed class VariantReader(MappingReader fields, FunctionSchema schema, ImplementationKind? implementation)
{
    private static readonly (string Name, Variants Variant)[] Table =
    [
        ("function", Variants.Function),
        ("method", Variants.Method),
        ("inplace", Variants.InPlace),
        ("out", Variants.Out),
        ("operator", Variants.Operator),
    ];

    private EntryContext Context => fields.Context;

    private bool StartsWithTensor => schema.Arguments.Count > 0 && schema.Arguments[0].Type.Plain == "Tensor";

    /// <summary>The operator that the entry names, unchecked. A minus on an operator of one tensor can only be the negation.</summary>
    public OperatorSymbol? FindOperator()
    {
        string text = fields.Text("operator") ?? "";
        bool negation = text == "-" && Operands.Leading(schema).Count() == 1;
        return OperatorSymbols.Find(negation ? OperatorSymbols.Negation : text);
    }

    public OperatorSymbol? ReadOperator()
    {
        if (fields.Scalar("operator") is not YamlScalar scalar)
            return null;
        OperatorSymbol? symbol = FindOperator();
        if (symbol is null)
        {
            string hint = DidYouMean.Hint(scalar.Text, OperatorSymbols.All.Select(row => row.Text));
            Context.Report(RuleIds.UnknownName, scalar.Span, "C# operator", scalar.Text, hint);
            return null;
        }

        CheckOperands(symbol, scalar.Span);
        return symbol;
    }

    public Variants ReadVariants(FamilyInfo family, OperatorSymbol? symbol)
    {
        if (!fields.Has("variants"))
        {
            var possible = Table.Where(row => family.Variants.HasFlag(row.Variant) && Objection(row.Variant) is null);
            return possible.Aggregate(symbol is null ? Variants.None : Variants.Operator, (all, row) => all | row.Variant);
        }

        Variants variants = symbol is null ? Variants.None : Variants.Operator;
        foreach (YamlScalar name in new NameReader(fields).ReadDistinct("variants"))
            variants |= ReadVariant(name);
        return variants;
    }

    private Variants ReadVariant(YamlScalar name)
    {
        (string? known, Variants variant) = Table.FirstOrDefault(row => row.Name == name.Text);
        if (known is null)
            Context.Report(RuleIds.UnknownName, name.Span, "variant", name.Text, DidYouMean.Hint(name.Text, Table.Select(row => row.Name)));
        else if (Objection(variant) is string objection)
            Context.Report(RuleIds.VariantImpossible, name.Span, name.Text, objection);
        return variant;
    }

    private string? Objection(Variants variant) => variant switch
    {
        Variants.Method or Variants.InPlace when !StartsWithTensor => "the schema's first argument is not a Tensor",
        Variants.InPlace or Variants.Out when implementation is ImplementationKind.View => "a view has no destination form",
        Variants.InPlace when schema.Returns.Count != 1 || schema.Returns[0].Type.IsList => "the operator has several outputs",
        Variants.Out when schema.Returns.Any(output => output.Type.IsList) => "an output is a list",
        Variants.Out when implementation is ImplementationKind.Composite && schema.Returns.Count != 1 =>
            "a composite of several outputs has no destination form",
        Variants.Operator when !fields.Has("operator") => "the field 'operator' does not say which",
        _ => null,
    };

    private void CheckOperands(OperatorSymbol symbol, RelativeSpan span)
    {
        var leading = Operands.Leading(schema).Take(symbol.Operands).ToList();
        bool others = schema.Arguments.Skip(symbol.Operands).All(argument => argument.Default is not null);
        if (leading.Count == symbol.Operands && leading.Any(operand => operand.Type.IsTensor) && others)
            return;
        string count = symbol.Operands == 1 ? "1" : "2";
        string found = $"'{string.Join(", ", schema.Arguments.Select(argument => argument.ToString()))}'";
        Context.Report(RuleIds.SymbolOperands, span, symbol.Text, count, found);
    }
}
