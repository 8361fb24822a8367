namespace Arity.Ptx.Syntax;

/// <summary>What a body consists of.</summary>
/// <param name="Line">The line, from 1.</param>
public abstract record PtxStatement(int Line);
