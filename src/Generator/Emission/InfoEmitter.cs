using System.Globalization;
using Arity.Generator.Model;

namespace Arity.Generator.Emission;

/// <summary>Writes the registry entry of an operator, with the call that takes boxed arguments.</summary>
public sealed class InfoEmitter(OperatorContext context, IndentedWriter writer)
{
    private static readonly string[] Defaults = ["", "\"\"", "[]", "1", "false"];
    private const string Collections = "global::System.Collections.Generic.";
    private readonly OperatorDeclaration _declaration = context.Declaration;

    /// <summary>Writes the class.</summary>
    public void Emit()
    {
        writer.Doc("summary", $"What is declared about <c>{context.Name}</c>.");
        writer.Line($"[{FileHeader.Stamp}]");
        using (writer.Block($"internal static class {context.InfoName}"))
        {
            using (writer.Block("internal static readonly OperatorInfo Value = new(Invoke)", "};"))
                foreach ((string property, string value) in Properties())
                    writer.Line($"{property} = {value},");
            writer.Line();
            Invoke();
        }
    }

    /// <summary>The properties that are not as <c>OperatorInfo</c> has them anyway.</summary>
    private IEnumerable<(string Property, string Value)> Properties()
        => Required().Concat(Optional().Where(property => !Defaults.Contains(property.Value)));

    private IEnumerable<(string Property, string Value)> Required()
    {
        yield return ("Name", context.QuotedName);
        yield return ("Schema", Identifiers.Quote(_declaration.Schema.ToString()));
        yield return ("CSharpName", Identifiers.Quote(_declaration.CSharpName));
        yield return ("Family", Identifiers.Quote(FamilyTable.Info(_declaration.Family).Name));
        yield return ("Arguments", $"[{string.Join(", ", context.Parameters.Select(Argument))}]");
        yield return ("Variants", VariantText());
        yield return ("DTypes", DTypeDictionary());
        yield return ("OpInfoClass", Identifiers.Quote(_declaration.OpInfo.ToString()));
    }

    private IEnumerable<(string Property, string Value)> Optional()
    {
        yield return ("Summary", Identifiers.Quote(_declaration.Summary));
        yield return ("NumPyName", Identifiers.Quote(_declaration.NumPy ?? ""));
        yield return ("Aliases", Strings(_declaration.Aliases));
        yield return ("OutputCount", _declaration.Schema.Returns.Count.ToString(CultureInfo.InvariantCulture));
        yield return ("OperatorSymbol", Identifiers.Quote(_declaration.Operator?.Token ?? ""));
        yield return ("ResultRule", Identifiers.Quote(string.Join(", ", _declaration.Result)));
        yield return ("ShapeRule", Identifiers.Quote(string.Join(", ", _declaration.Shape)));
        yield return ("DifferentiableInputs", Strings(DifferentiableInputs()));
        yield return ("IsDifferentiable", Bool(IsComposite ? context.Tensors.Any() : NodeEmitter.IsNeeded(context)));
        yield return ("HasForwardMode", Bool(context.Derivative is { Forward.Count: > 0 }));
        yield return ("IsComposite", Bool(IsComposite));
        yield return ("Tags", Strings(_declaration.Tags));
        yield return ("Divergences", $"[{string.Join(", ", _declaration.Diverges.Select(Difference))}]");
        yield return ("Samples", SampleText.Dictionary(_declaration.Samples));
        yield return ("Kernels", _declaration.Implementation == ImplementationKind.Kernels ? $"{context.ClassName}.KernelTable" : "");
    }

    private bool IsComposite => _declaration.Implementation == ImplementationKind.Composite;

    private IEnumerable<string> DifferentiableInputs() => context.Tensors
        .Where(t => context.Derivative?.Gradients.Any(g => g.Kind == FormulaKind.Expression && g.Inputs.Any(i => i == t.Name)) ?? false)
        .Select(t => t.SchemaName);

    private string VariantText() => string.Join(" | ",
        ((Variants[])[Variants.Function, Variants.Method, Variants.InPlace, Variants.Out, Variants.Operator])
            .Where(context.Has).Select(variant => $"OperatorVariants.{variant}"));

    private string DTypeDictionary()
    {
        IEnumerable<string> rows = _declaration.DTypes.Select(row => $"[{Identifiers.Quote(row.Backend)}] = {DTypeText.List(row.DTypes)}");
        return $"new {Collections}Dictionary<string, {Collections}IReadOnlyList<DType>> {{ {string.Join(", ", rows)} }}";
    }

    private static string Argument(CSharpParameter parameter)
    {
        string value = parameter.SchemaDefault is { } text ? $", Default: {Identifiers.Quote(text)}" : "";
        return $"new({Identifiers.Quote(parameter.SchemaName)}, {Identifiers.Quote(parameter.SchemaType)}{value})";
    }

    private static string Difference(Divergence difference)
    {
        string[] texts = [difference.Id, difference.When?.ToString() ?? "", difference.NumPy, difference.Arity, difference.Reason];
        return $"new({string.Join(", ", texts.Select(Identifiers.Quote))}, {Identifiers.QuoteOrNull(difference.Fix)})";
    }

    private static string Strings(IEnumerable<string> texts) => $"[{string.Join(", ", texts.Select(Identifiers.Quote))}]";

    private static string Bool(bool value) => value ? "true" : "false";

    private void Invoke()
    {
        const string Parameters = "OperatorInfo info, OperatorVariants variant, object?[] arguments, Tensor[]? destinations";
        const string Problem = "$\"it has no form '{variant}' with these destinations, only {info.Variants}.\"";
        using (writer.Block($"private static object Invoke({Parameters})"))
        {
            writer.Line("BoxedArguments.CheckCount(info, arguments);");
            for (int i = 0; i < context.Parameters.Count; i++)
                writer.Line($"{context.Parameters[i].Type()} {context.Parameters[i].Name} = {Unbox(context.Parameters[i], i)};");
            using (writer.Block("return variant switch", "};"))
            {
                foreach ((string variant, string call) in Calls())
                    writer.Line($"OperatorVariants.{variant} => {call},");
                writer.Line($"_ => throw new InvalidValueException(info.Name, null, {Problem}),");
            }
        }
    }

    private static string Unbox(CSharpParameter parameter, int index)
    {
        string fallback = parameter.Default is { } value ? $", {value}" : "";
        return $"BoxedArguments.Get<{parameter.Type()}>(info, arguments, {index}{fallback})";
    }

    private IEnumerable<(string Variant, string Call)> Calls()
    {
        string prefix = context.Options.Members ? "" : "global::Arity.";
        string name = _declaration.CSharpName;
        string all = string.Join(", ", context.Parameters.Select(p => $"{p.Name}: {p.Name}"));
        string rest = string.Join(", ", context.Parameters.Where(p => p != context.Receiver).Select(p => $"{p.Name}: {p.Name}"));
        if (context.Has(Variants.Function))
            yield return ("Function", Boxed($"{prefix}Ops.{name}({all})"));
        if (context.Has(Variants.Method))
            yield return ("Method", Boxed($"{context.Receiver!.Name}.{name}({rest})"));
        if (context.Has(Variants.InPlace))
            yield return ("InPlace", $"{context.Receiver!.Name}.{name}InPlace({rest})");
        if (context.Has(Variants.Out))
            yield return ($"Out when destinations is [{Destinations("{ } ")}]",
                Boxed($"{prefix}Ops.{name}({SurfaceText.Join(all, $"destination: {DestinationValue}")})"));
        if (context.Has(Variants.Operator) && _declaration.Operator is { } symbol)
            yield return ("Operator", symbol.Operands == 1
                ? symbol.Token + context.Parameters[0].Name
                : $"{context.Parameters[0].Name} {symbol.Token} {context.Parameters[1].Name}");
    }

    private string Destinations(string prefix) => string.Join(", ", context.Results.Destinations.Select(name => prefix + name));

    private string DestinationValue => context.Results.IsSingle ? "destination" : $"({Destinations("")})";

    /// <summary>A tuple of results becomes an array.</summary>
    private string Boxed(string call)
    {
        string names = string.Join(", ", Enumerable.Range(0, context.Results.Count).Select(i => $"output{i}"));
        return context.Results.Count == 1 ? call : $"{call} is var ({names}) ? new Tensor[] {{ {names} }} : []";
    }
}
