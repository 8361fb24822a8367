namespace Arity.Ptx.Syntax;

/// <summary>A register, special register (<c>%tid.x</c>), variable, label or function; <c>_</c> is a result nobody wants.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsNegated">Whether it is a predicate with <c>!</c> before it.</param>
public sealed record PtxNameOperand(string Name, bool IsNegated = false) : PtxOperand;
