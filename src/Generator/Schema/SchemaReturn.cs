namespace Arity.Generator.Schema;

/// <summary>One output of a schema.</summary>
/// <param name="Type">Its type with alias annotation.</param>
/// <param name="Name">Its name, or null.</param>
public sealed record SchemaReturn(SchemaType Type, string? Name)
{
    /// <summary>The canonical spelling.</summary>
    public override string ToString() => Name is null ? Type.ToString() : $"{Type} {Name}";
}
