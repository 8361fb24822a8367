using Arity.Generator.Helpers;

namespace Arity.Generator.Schema;

/// <summary>The default of an argument.</summary>
/// <param name="Kind">What sort of literal it is.</param>
/// <param name="Text">The literal exactly as written, with the quotes of a string.</param>
/// <param name="Items">The items of a list literal, else empty.</param>
public sealed record DefaultValue(DefaultKind Kind, string Text, EquatableArray<DefaultValue> Items)
{
    /// <summary>The literal exactly as written.</summary>
    public override string ToString() => Text;
}
