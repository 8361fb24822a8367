using Arity.Generator.Helpers;
using Arity.Generator.Rules;
using Arity.Kernels.Cuda.Composition;

namespace Arity.Generator.Bodies;

/// <summary>The types in which bodies compute, by their suffixes.</summary>
internal static class PtxTypes
{
    /// <summary>What stands for the type of a complex number's parts.</summary>
    private const string Real = "real";

    private static readonly Dictionary<string, PtxValueType> Rows = DTypes.All.Select(row => PtxValueType.Of(row.Id))
        .GroupBy(type => type.Name).ToDictionary(types => types.Key, types => types.First());

    /// <summary>The type of a suffix; of the ones that short integers share, any.</summary>
    public static PtxValueType Find(string name) => Rows[name];

    /// <summary>What is wrong with a type's name, or null.</summary>
    /// <param name="name">The name.</param>
    /// <param name="mayBeReal">Whether the type of a complex number's parts may be meant.</param>
    public static string? Problem(string name, bool mayBeReal = false) => Rows.ContainsKey(name) || (mayBeReal && name == Real)
        ? null
        : $"'{name}' is no type of values, {DidYouMean.Hint(name, Rows.Keys)}";

    /// <summary>The suffix that a name means beside values of a type.</summary>
    public static string Resolve(string name, string type) => name == Real ? Find(type).Register : name;

    /// <summary>The result of a section that is computed in another type: that type, its parts', or a truth value as before.</summary>
    public static string ResultIn(string result, string type, string other)
        => result == type ? other : Find(result).IsInteger ? result : Find(other).Register;
}
