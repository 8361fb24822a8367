namespace Arity.Generator.Model;

/// <summary>The end of an operator's life.</summary>
/// <param name="Since">The version that deprecated it.</param>
/// <param name="Replacement">What to call instead.</param>
/// <param name="Removal">The version that removes it, or null when not decided.</param>
public sealed record Deprecation(string Since, string Replacement, string? Removal);
