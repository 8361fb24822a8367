using Arity.Generator.Helpers;
using Arity.Generator.Model;

namespace Arity.Generator.Derivatives;

/// <summary>An analysed backward formula.</summary>
/// <param name="Key">The key in derivatives.yaml, where its position is found.</param>
/// <param name="Inputs">The C# names of the inputs, more than one for a formula that gives a tuple.</param>
/// <param name="Kind">An expression, <c>non_differentiable</c> or <c>not_implemented</c>.</param>
/// <param name="Text">The expression or the reason.</param>
/// <param name="Variables">The inputs and outputs that it reads, in order of declaration.</param>
/// <param name="UsesGrad">Whether it reads <c>grad</c>.</param>
/// <param name="UsesGrads">Whether it reads <c>grads</c>.</param>
/// <param name="UsesInputMask">Whether it reads <c>inputMask</c>.</param>
public sealed record GradientModel(
    string Key,
    EquatableArray<string> Inputs,
    FormulaKind Kind,
    string Text,
    EquatableArray<FormulaVariable> Variables,
    bool UsesGrad,
    bool UsesGrads,
    bool UsesInputMask);
