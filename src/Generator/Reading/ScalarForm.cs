namespace Arity.Generator.Reading;

/// <summary>How a scalar is written.</summary>
public enum ScalarForm
{
    /// <summary>Plain text on one line.</summary>
    Plain,

    /// <summary>Plain text that goes on in a further line.</summary>
    BrokenPlain,

    /// <summary>Text in single or double quotes.</summary>
    Quoted,

    /// <summary>A literal block, <c>|</c>.</summary>
    Literal,

    /// <summary>A folded block, <c>></c>.</summary>
    Folded,
}
