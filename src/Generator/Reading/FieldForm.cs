namespace Arity.Generator.Reading;

/// <summary>What a field's value must be.</summary>
public enum FieldForm
{
    /// <summary>Text in any style.</summary>
    Text,

    /// <summary>Code: plain on one line, or literal.</summary>
    Code,

    /// <summary>One text, or a list of texts.</summary>
    TextList,

    /// <summary>One piece of code, or a list of them.</summary>
    CodeList,

    /// <summary>A mapping to code.</summary>
    CodeMapping,

    /// <summary>A mapping.</summary>
    Mapping,

    /// <summary>A list of mappings.</summary>
    MappingList,

    /// <summary>A list of texts, or a mapping to lists of texts.</summary>
    ListOrMapping,
}
