using Arity.Generator.Helpers;

namespace Arity.Generator.Schema;

/// <summary>
/// What a tensor may share memory with: <c>(a)</c>, written <c>(a!)</c>, changing sets <c>(a -> *)</c> or <c>(a! -> a|b)</c>.
/// </summary>
/// <param name="Before">The alias sets on entry; <c>*</c> is every set.</param>
/// <param name="IsWrite">Whether the operator writes to the tensor.</param>
/// <param name="After">The alias sets on exit where they differ, else empty.</param>
public sealed record AliasAnnotation(EquatableArray<string> Before, bool IsWrite, EquatableArray<string> After)
{
    /// <summary>The canonical spelling, without parentheses.</summary>
    public override string ToString()
    {
        string before = string.Join("|", Before) + (IsWrite ? "!" : "");
        return After.IsEmpty ? before : $"{before} -> {string.Join("|", After)}";
    }
}
