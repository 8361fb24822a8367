using Arity.Generator.Derivatives;
using Arity.Generator.Emission;
using Arity.Generator.Model;

namespace Arity.Generator.Pipeline;

/// <summary>What an implementation is written from: the models, and the positions that its line directives name.</summary>
/// <param name="Declaration">The operator.</param>
/// <param name="Derivative">The analysed derivative, or null.</param>
/// <param name="Locations">Where the code stands.</param>
public sealed record ImplementationInput(OperatorDeclaration Declaration, DerivativeModel? Derivative, CodeLocations Locations)
{
    /// <summary>Joins an operator with its positions.</summary>
    public static ImplementationInput Create((AnalyzedOperator Operator, EntryPlaces Places) input, CancellationToken cancellation)
    {
        (OperatorEntry entry, DerivativeEntry? derivative) = input.Operator.Joined;
        return new(input.Operator.Declaration, input.Operator.Derivative, new(
            input.Places.Find(entry.Text, entry.Code), input.Places.Find(derivative?.Text, derivative?.Code ?? [])));
    }
}
