using System.Globalization;

namespace Arity.Generator.Schema;

/// <summary>One suffix of a type.</summary>
/// <param name="Kind">Whether it makes the type optional or a list.</param>
/// <param name="Size">The N of <c>[N]</c>, or null.</param>
public sealed record TypeModifier(TypeModifierKind Kind, int? Size = null)
{
    /// <summary>The canonical spelling.</summary>
    public override string ToString() => Kind == TypeModifierKind.Optional
        ? "?"
        : $"[{Size?.ToString(CultureInfo.InvariantCulture)}]";
}
