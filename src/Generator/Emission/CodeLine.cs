namespace Arity.Generator.Emission;

/// <summary>One line of code in a declaration file.</summary>
/// <param name="Line">Zero-based, counted from the entry's first line.</param>
/// <param name="Column">Zero-based.</param>
/// <param name="Length">Number of characters.</param>
public readonly record struct CodeLine(int Line, int Column, int Length);
