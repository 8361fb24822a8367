using Arity.Generator.Helpers;

namespace Arity.Generator.Derivatives;

/// <summary>How the declared operators are called: the only thing that a formula knows of operators other than its own.</summary>
/// <param name="Signatures">One row per operator and alias, in order of name.</param>
public sealed record CallTable(EquatableArray<CallSignature> Signatures)
{
    /// <summary>No operator.</summary>
    public static CallTable Empty { get; } = new([]);

    private ILookup<string, CallSignature>? _byName;

    /// <summary>The operators of that C# name.</summary>
    public IReadOnlyList<CallSignature> Find(string name)
        => [.. (_byName ??= Signatures.ToLookup(signature => signature.CSharpName))[name]];

    /// <summary>Equal when the rows are; the lookup follows from them.</summary>
    public bool Equals(CallTable? other) => other is not null && Signatures == other.Signatures;

    /// <inheritdoc/>
    public override int GetHashCode() => Signatures.GetHashCode();
}
