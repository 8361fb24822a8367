namespace Arity.Ptx.Syntax;

/// <summary>An address in brackets.</summary>
/// <param name="Base">The register or variable, or null of an absolute address.</param>
/// <param name="Offset">The bytes behind it.</param>
public sealed record PtxAddressOperand(string? Base, long Offset) : PtxOperand;
