using Arity.Generator.Helpers;
using Arity.Generator.Schema;

namespace Arity.Generator.Model;

/// <summary>
/// One sound entry of derivatives.yaml. Holds no position: a formula's is found in the <see cref="SpanTable"/> by its key.
/// </summary>
/// <param name="Schema">The schema of the operator that it differentiates.</param>
/// <param name="Gradients">The backward formulas in source order.</param>
/// <param name="Forward">The forward formulas in source order.</param>
/// <param name="OutputDifferentiability">One truth value per output, or empty when all outputs are differentiable.</param>
public sealed record DerivativeDeclaration(
    FunctionSchema Schema,
    EquatableArray<GradientFormula> Gradients,
    EquatableArray<ForwardFormula> Forward,
    EquatableArray<bool> OutputDifferentiability);
