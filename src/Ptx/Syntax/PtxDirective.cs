namespace Arity.Ptx.Syntax;

/// <summary>A performance directive.</summary>
/// <param name="Name">Its name with the dot.</param>
/// <param name="Values">Its numbers.</param>
public sealed record PtxDirective(string Name, IReadOnlyList<long> Values);
