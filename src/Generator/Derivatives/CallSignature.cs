using Arity.Generator.Helpers;

namespace Arity.Generator.Derivatives;

/// <summary>How an operator can be called, as far as counting arguments needs.</summary>
/// <param name="CSharpName">The members' name.</param>
/// <param name="Parameters">The parameters in the order of the bindings.</param>
/// <param name="Required">How many of them have no default.</param>
/// <param name="TakesList">Whether a parameter is a list of numbers, which hand-written overloads may take as separate arguments.</param>
/// <param name="HasMethod">Whether it can be called on a tensor.</param>
/// <param name="HasDestination">Whether its static form takes a destination.</param>
/// <param name="ReturnsTensor">Whether it returns one tensor.</param>
public sealed record CallSignature(
    string CSharpName,
    EquatableArray<string> Parameters,
    int Required,
    bool TakesList,
    bool HasMethod,
    bool HasDestination,
    bool ReturnsTensor);
