namespace Arity.Ptx.Syntax;

/// <summary>The two destinations of <c>p|q</c>.</summary>
/// <param name="First">The first.</param>
/// <param name="Second">The second.</param>
public sealed record PtxPairOperand(PtxOperand First, PtxOperand Second) : PtxOperand;
