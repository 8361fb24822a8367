namespace Arity.Generator.Reading;

/// <summary>A key with its value.</summary>
public sealed class YamlField(YamlScalar key, YamlNode value)
{
    /// <summary>The key.</summary>
    public YamlScalar Key { get; } = key;

    /// <summary>The key's text.</summary>
    public string Name => Key.Text;

    /// <summary>The value.</summary>
    public YamlNode Value { get; } = value;

    /// <summary>Whether nothing stands after the colon.</summary>
    public bool IsEmpty => Value is YamlScalar { Text.Length: 0, Form: ScalarForm.Plain };
}
