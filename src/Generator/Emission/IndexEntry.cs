using Arity.Generator.Helpers;

namespace Arity.Generator.Emission;

/// <summary>What the assembly's list knows of an operator.</summary>
/// <param name="Name">The declared name with its overload.</param>
/// <param name="InfoName">The class of its registry entry.</param>
/// <param name="Aliases">Its further names.</param>
public sealed record IndexEntry(string Name, string InfoName, EquatableArray<string> Aliases)
{
    /// <summary>All names by which it is found.</summary>
    public IEnumerable<string> AllNames => Aliases.Where(alias => alias != Name).Prepend(Name);
}
