using Arity.Generator.Helpers;

namespace Arity.Generator.Emission;

/// <summary>The names of all sound operators of an assembly, in the order of declaration.</summary>
/// <param name="Entries">One per operator.</param>
public sealed record OperatorIndex(EquatableArray<IndexEntry> Entries);
