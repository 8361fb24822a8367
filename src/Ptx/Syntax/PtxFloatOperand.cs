namespace Arity.Ptx.Syntax;

/// <summary>A floating-point constant; a decimal one is a double until the instruction rounds it.</summary>
/// <param name="Bits">The bits of a float (<c>0f</c>) or double.</param>
/// <param name="IsSingle">Whether the bits are a float's.</param>
public sealed record PtxFloatOperand(ulong Bits, bool IsSingle) : PtxOperand;
