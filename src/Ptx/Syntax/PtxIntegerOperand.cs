namespace Arity.Ptx.Syntax;

/// <summary>An integer constant.</summary>
/// <param name="Bits">Its 64 bits, in two's complement of a negative one.</param>
/// <param name="IsUnsigned">Whether it has the suffix U or needs all 64 bits.</param>
public sealed record PtxIntegerOperand(ulong Bits, bool IsUnsigned) : PtxOperand;
