using Arity.Generator.Model;

namespace Arity.Generator.Reading;

/// <summary>A value of an entry.</summary>
/// <param name="span">Its place in the entry.</param>
public abstract class YamlNode(RelativeSpan span)
{
    /// <summary>Its place in the entry; the first line's, when it is a mapping or a sequence.</summary>
    public RelativeSpan Span { get; } = span;

    /// <summary>What it is, for messages.</summary>
    public abstract string Description { get; }
}
