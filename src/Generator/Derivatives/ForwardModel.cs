using Arity.Generator.Helpers;
using Arity.Generator.Model;

namespace Arity.Generator.Derivatives;

/// <summary>An analysed forward formula.</summary>
/// <param name="Output">The key in derivatives.yaml, where its position is found.</param>
/// <param name="Index">Which output it is for.</param>
/// <param name="Kind">What stands there.</param>
/// <param name="Text">The expression, if it is one.</param>
/// <param name="Variables">The names that an expression reads: <c>x_p</c>, <c>x_t</c>, outputs and other arguments.</param>
public sealed record ForwardModel(string Output, int Index, FormulaKind Kind, string Text, EquatableArray<string> Variables);
