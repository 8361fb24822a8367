namespace Arity.Ptx.Syntax;

/// <summary>The predicate of a guarded instruction, <c>@p</c> or <c>@!p</c>.</summary>
/// <param name="Register">The predicate register.</param>
/// <param name="IsNegated">Whether the instruction runs where it is false.</param>
public sealed record PtxGuard(string Register, bool IsNegated);
