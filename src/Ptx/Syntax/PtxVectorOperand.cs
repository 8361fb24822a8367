namespace Arity.Ptx.Syntax;

/// <summary>Operands in braces.</summary>
/// <param name="Elements">The elements in order.</param>
public sealed record PtxVectorOperand(IReadOnlyList<PtxOperand> Elements) : PtxOperand;
