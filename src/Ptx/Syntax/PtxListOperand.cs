namespace Arity.Ptx.Syntax;

/// <summary>The results or arguments of a call, in parentheses.</summary>
/// <param name="Elements">The elements in order.</param>
public sealed record PtxListOperand(IReadOnlyList<PtxOperand> Elements) : PtxOperand;
