namespace Arity.Ptx.Syntax;

/// <summary>Statements in braces, a scope of registers, variables and labels.</summary>
/// <param name="Statements">The statements in order.</param>
/// <param name="Line">The line of the opening brace.</param>
public sealed record PtxBlock(IReadOnlyList<PtxStatement> Statements, int Line) : PtxStatement(Line);
