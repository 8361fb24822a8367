namespace Arity.Generator.Model;

/// <summary>One row of <see cref="OperatorSymbols"/>.</summary>
/// <param name="Text">The spelling in declarations; <c>unary -</c> for negation.</param>
/// <param name="Token">The C# token.</param>
/// <param name="Operands">One or two.</param>
/// <param name="Compound">Whether C# has a compound assignment of it.</param>
/// <param name="Partner">The operator that C# demands beside it, or null.</param>
public sealed record OperatorSymbol(string Text, string Token, int Operands, bool Compound, string? Partner);
