namespace Arity;

/// <summary>The operators of one assembly; their descriptions are made when first asked for.</summary>
/// <param name="Assembly">The assembly's simple name.</param>
/// <param name="Names">The declared names in order.</param>
/// <param name="Create">The description for a name or an alias, or null; the same object each time.</param>
public sealed record OperatorSource(string Assembly, IReadOnlyList<string> Names, Func<string, OperatorInfo?> Create);
