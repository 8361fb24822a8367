using System.Collections.Immutable;
using Arity.Generator.Derivatives;
using Arity.Generator.Emission;
using Arity.Generator.Helpers;
using Arity.Generator.Model;
using Arity.Generator.Schema;

namespace Arity.Generator.Pipeline;

/// <summary>Collects how the operators are called.</summary>
public static class CallTableBuilder
{
    private static readonly GeneratorOptions AnyOptions = new(true, "", "");

    /// <summary>The rows of one operator: its name's and its aliases'.</summary>
    public static EquatableArray<CallSignature> Rows(OperatorEntry entry, CancellationToken cancellation)
    {
        if (entry.Read.Declaration is not { } declaration)
            return [];
        OperatorContext context = new(declaration, null, AnyOptions);
        IEnumerable<string> names = declaration.Aliases.Select(Names.ToPascalCase).Prepend(declaration.CSharpName).Distinct();
        return names.Select(name => new CallSignature(
            name,
            context.SurfaceParameters.Select(p => p.BareName).ToEquatableArray(),
            context.SurfaceParameters.Count(p => !p.HasDefault),
            context.Parameters.Any(p => p.Kind is ArgumentKind.IntList or ArgumentKind.Shape or ArgumentKind.TensorList),
            context.Has(Variants.Method) && context.SurfaceParameters[0] == context.Receiver,
            context.Has(Variants.Out),
            context.Results.IsSingle)).ToEquatableArray();
    }

    /// <summary>The table in order of name.</summary>
    public static CallTable Create(ImmutableArray<EquatableArray<CallSignature>> rows, CancellationToken cancellation)
        => new(rows.SelectMany(row => (IEnumerable<CallSignature>)row)
            .OrderBy(row => row.CSharpName, StringComparer.Ordinal).ThenBy(row => row.Parameters.Count).ToEquatableArray());
}
