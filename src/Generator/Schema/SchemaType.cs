using Arity.Generator.Helpers;

namespace Arity.Generator.Schema;

/// <summary>
/// A type of the schema language: a base type, its alias annotation, then <c>?</c>, <c>[]</c> and <c>[N]</c> from the inside out.
/// </summary>
/// <param name="Base">The base type's name, for example <c>Tensor</c>.</param>
/// <param name="Alias">The annotation in parentheses after the base type, or null.</param>
/// <param name="Modifiers">What follows the base type.</param>
public sealed record SchemaType(string Base, AliasAnnotation? Alias, EquatableArray<TypeModifier> Modifiers)
{
    /// <summary>Whether this is a tensor, an optional tensor or a list of tensors.</summary>
    public bool IsTensor => Base == "Tensor";

    /// <summary>Whether the value may be absent as a whole.</summary>
    public bool IsOptional => Modifiers.Count > 0 && Modifiers[Modifiers.Count - 1].Kind == TypeModifierKind.Optional;

    /// <summary>Whether the value, when present, is a list.</summary>
    public bool IsList => Modifiers.Any(modifier => modifier.Kind == TypeModifierKind.List);

    /// <summary>The spelling without alias annotation, by which tables know the type.</summary>
    public string Plain => Base + string.Concat(Modifiers);

    /// <summary>The canonical spelling.</summary>
    public override string ToString() => Base + (Alias is null ? "" : $"({Alias})") + string.Concat(Modifiers);
}
