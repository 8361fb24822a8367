using Arity.Generator.Helpers;

namespace Arity.Generator.Model;

/// <summary>How the gradients of some inputs follow from the outputs' gradients.</summary>
/// <param name="Key">The key as written, which is the path in the <see cref="SpanTable"/>.</param>
/// <param name="Inputs">The inputs; more than one when the formula gives a tuple.</param>
/// <param name="Kind">What the value is.</param>
/// <param name="Text">The C# expression, or the reason of <c>not_implemented</c>, else empty.</param>
public sealed record GradientFormula(string Key, EquatableArray<string> Inputs, FormulaKind Kind, string Text);
