using Arity.Generator.Helpers;

namespace Arity.Generator.Model;

/// <summary>What cross-entry checks know of an operator.</summary>
/// <param name="Name">The name without overload.</param>
/// <param name="FullName">Name and overload.</param>
/// <param name="Schema">The schema's canonical text.</param>
/// <param name="CSharpName">The name of its C# members.</param>
/// <param name="Aliases">Its further names.</param>
/// <param name="Operator">The spelling of its C# operator, or null.</param>
/// <param name="ParameterTypes">What tells C# overloads apart, per parameter in order.</param>
/// <param name="Implementation">Where its work is done, or null when the entry does not say so properly.</param>
public sealed record OperatorSummary(
    string Name,
    string FullName,
    string Schema,
    string CSharpName,
    EquatableArray<string> Aliases,
    string? Operator,
    EquatableArray<string> ParameterTypes,
    ImplementationKind? Implementation);
