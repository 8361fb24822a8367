namespace Arity.Ptx.Syntax;

/// <summary>A declaration in a body.</summary>
/// <param name="Variable">What is declared.</param>
public sealed record PtxDeclaration(PtxVariable Variable) : PtxStatement(Variable.Line);
