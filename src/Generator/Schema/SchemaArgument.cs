namespace Arity.Generator.Schema;

/// <summary>One argument of a schema.</summary>
/// <param name="Type">Its type with alias annotation.</param>
/// <param name="Name">Its name, in Python's spelling.</param>
/// <param name="Default">Its default value, or null when the caller must give it.</param>
/// <param name="KeywordOnly">Whether it stands after <c>*</c>.</param>
public sealed record SchemaArgument(SchemaType Type, string Name, DefaultValue? Default, bool KeywordOnly)
{
    /// <summary>The canonical spelling, without the <c>*</c>.</summary>
    public override string ToString() => Default is null ? $"{Type} {Name}" : $"{Type} {Name}={Default}";
}
