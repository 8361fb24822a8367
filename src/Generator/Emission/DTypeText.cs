using Arity.Generator.Rules;

namespace Arity.Generator.Emission;

/// <summary>Dtypes in C#.</summary>
public static class DTypeText
{
    /// <summary>The member of the runtime's enumeration, which is spelt as ours.</summary>
    public static string Member(DTypeId dtype) => "DType." + dtype;

    /// <summary>A collection expression of members.</summary>
    public static string List(IEnumerable<DTypeId> dtypes) => $"[{string.Join(", ", dtypes.Select(Member))}]";
}
