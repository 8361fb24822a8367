namespace Arity.Ptx.Syntax;

/// <summary>An operand.</summary>
public abstract record PtxOperand;
