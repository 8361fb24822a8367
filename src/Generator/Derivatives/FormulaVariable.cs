namespace Arity.Generator.Derivatives;

/// <summary>A variable that a formula reads.</summary>
/// <param name="Name">Its C# name in the formula.</param>
/// <param name="Use">How much of it is read.</param>
public sealed record FormulaVariable(string Name, VariableUse Use);
