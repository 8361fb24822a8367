namespace Arity.Generator.Model;

/// <summary>What cross-entry checks know of a derivative.</summary>
/// <param name="FullName">Name and overload of its target.</param>
/// <param name="Schema">The target's schema as written.</param>
public sealed record DerivativeSummary(string FullName, string Schema);
