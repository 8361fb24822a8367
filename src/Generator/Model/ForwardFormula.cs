namespace Arity.Generator.Model;

/// <summary>How the tangent of an output follows from the inputs' tangents.</summary>
/// <param name="Output">The output's name, which is the path in the <see cref="SpanTable"/>.</param>
/// <param name="Kind">What the value is.</param>
/// <param name="Text">The C# expression over <c>x_p</c> and <c>x_t</c>, or the reason of <c>not_implemented</c>, else empty.</param>
public sealed record ForwardFormula(string Output, FormulaKind Kind, string Text);
