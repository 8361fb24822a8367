using System.Collections.Immutable;
using Arity.Generator.Helpers;

namespace Arity.Generator.Pipeline;

/// <summary>The derivatives by the operators that they differentiate. Equal when the entries are.</summary>
public sealed class DerivativeLookup : IEquatable<DerivativeLookup>
{
    private readonly EquatableArray<DerivativeEntry> _entries;
    private readonly Dictionary<string, DerivativeEntry> _byOperator = [];

    private DerivativeLookup(EquatableArray<DerivativeEntry> entries)
    {
        _entries = entries;
        foreach (DerivativeEntry entry in entries)
            if (entry.Read.Summary is { } summary && !_byOperator.ContainsKey(summary.FullName))
                _byOperator.Add(summary.FullName, entry);
    }

    /// <summary>Indexes the entries; of two for one operator the second is reported.</summary>
    public static DerivativeLookup Create(ImmutableArray<DerivativeEntry> entries, CancellationToken cancellation)
        => new(entries.ToEquatableArray());

    /// <summary>The derivative of an operator, or null.</summary>
    public DerivativeEntry? Find(string? fullName)
        => fullName is not null && _byOperator.TryGetValue(fullName, out DerivativeEntry? entry) ? entry : null;

    /// <inheritdoc/>
    public bool Equals(DerivativeLookup? other) => other is not null && _entries == other._entries;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is DerivativeLookup other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _entries.GetHashCode();
}
