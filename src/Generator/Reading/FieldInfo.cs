namespace Arity.Generator.Reading;

/// <summary>One row of a field table.</summary>
/// <param name="Name">The field.</param>
/// <param name="Form">What its value must be.</param>
/// <param name="IsRequired">Whether every entry must state it.</param>
/// <param name="Meaning">What it says, for the documentation.</param>
public sealed record FieldInfo(string Name, FieldForm Form, bool IsRequired, string Meaning);
