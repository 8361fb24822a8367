using Arity.Generator.Helpers;

namespace Arity.Generator.Model;

/// <summary>What cross-entry checks know of a derivative.</summary>
/// <param name="FullName">Name and overload of its target.</param>
/// <param name="Schema">The target's schema as written.</param>
/// <param name="Gradients">The backward formulas.</param>
/// <param name="Forward">The forward formulas.</param>
/// <param name="OutputDifferentiability">One truth value per output, or empty.</param>
public sealed record DerivativeSummary(
    string FullName,
    string Schema,
    EquatableArray<GradientFormula> Gradients,
    EquatableArray<ForwardFormula> Forward,
    EquatableArray<bool> OutputDifferentiability);
