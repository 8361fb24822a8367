using Arity.Generator.Model;

namespace Arity.Generator.Reading;

/// <summary>A list.</summary>
public sealed class YamlSequence(IReadOnlyList<YamlNode> items, RelativeSpan span) : YamlNode(span)
{
    /// <summary>The items in source order.</summary>
    public IReadOnlyList<YamlNode> Items { get; } = items;

    /// <inheritdoc/>
    public override string Description => "a list";
}
