using Arity.Generator.Helpers;
using Arity.Generator.Model;

namespace Arity.Generator.Derivatives;

/// <summary>What the analysis of one derivative gave.</summary>
/// <param name="Model">The model, or null when a formula is wrong: then nothing is generated for the operator.</param>
/// <param name="Diagnostics">All that is wrong with the formulas.</param>
public sealed record DerivativeResult(DerivativeModel? Model, EquatableArray<DiagnosticInfo> Diagnostics);
