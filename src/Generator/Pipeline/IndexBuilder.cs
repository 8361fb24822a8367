using System.Collections.Immutable;
using Arity.Generator.Emission;
using Arity.Generator.Helpers;
using Arity.Generator.Model;

namespace Arity.Generator.Pipeline;

/// <summary>Makes the assembly's list of operators from their names only.</summary>
public static class IndexBuilder
{
    /// <summary>The list's row of an operator.</summary>
    public static IndexEntry Row(OperatorDeclaration declaration, CancellationToken cancellation)
        => new(declaration.Schema.FullName, OperatorContext.InfoNameOf(declaration), declaration.Aliases);

    /// <summary>The list in the order of declaration.</summary>
    public static OperatorIndex Create(
        (ImmutableArray<IndexEntry> Rows, EquatableArray<CrossEntry<OperatorSummary>> Order) input, CancellationToken cancellation)
    {
        Dictionary<string, IndexEntry> rows = input.Rows.GroupBy(row => row.Name).ToDictionary(group => group.Key, group => group.First());
        IEnumerable<string> names = input.Order.Select(entry => entry.Summary?.FullName).OfType<string>().Distinct();
        return new(names.Where(rows.ContainsKey).Select(name => rows[name]).ToEquatableArray());
    }
}
