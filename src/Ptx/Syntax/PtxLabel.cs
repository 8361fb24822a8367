namespace Arity.Ptx.Syntax;

/// <summary>A label.</summary>
/// <param name="Name">Its name without the colon.</param>
/// <param name="Line">The line, from 1.</param>
public sealed record PtxLabel(string Name, int Line) : PtxStatement(Line);
