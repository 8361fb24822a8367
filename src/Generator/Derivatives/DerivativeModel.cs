using Arity.Generator.Helpers;

namespace Arity.Generator.Derivatives;

/// <summary>What the emitters need to differentiate an operator. Holds no position.</summary>
/// <param name="Gradients">The backward formulas.</param>
/// <param name="Forward">The forward formulas, or empty.</param>
/// <param name="OutputDifferentiability">One truth value per output.</param>
public sealed record DerivativeModel(
    EquatableArray<GradientModel> Gradients,
    EquatableArray<ForwardModel> Forward,
    EquatableArray<bool> OutputDifferentiability);
