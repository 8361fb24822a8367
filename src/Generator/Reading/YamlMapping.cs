using Arity.Generator.Model;

namespace Arity.Generator.Reading;

/// <summary>A mapping; of keys given twice the first stands.</summary>
public sealed class YamlMapping(IReadOnlyList<YamlField> fields, RelativeSpan span) : YamlNode(span)
{
    /// <summary>The fields in source order.</summary>
    public IReadOnlyList<YamlField> Fields { get; } = fields;

    /// <inheritdoc/>
    public override string Description => "a mapping";

    /// <summary>The field of that name, or null.</summary>
    public YamlField? Find(string name) => Fields.FirstOrDefault(field => field.Name == name);
}
