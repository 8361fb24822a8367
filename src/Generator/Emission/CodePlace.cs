using Arity.Generator.Helpers;

namespace Arity.Generator.Emission;

/// <summary>Where an entry and its fields that hold code stand.</summary>
/// <param name="Path">The file, spelt as the compiler knows it.</param>
/// <param name="Line">The zero-based line of the entry's dash.</param>
/// <param name="Fields">The fields, counted from the dash.</param>
public sealed record CodePlace(string Path, int Line, EquatableArray<CodeField> Fields)
{
    /// <summary>The directive that maps the next generated line to a line of a field, or null when the field is unknown.</summary>
    /// <param name="field">The field's path.</param>
    /// <param name="index">Which of its lines.</param>
    /// <param name="offset">How many characters of the generated line come before the mapped text.</param>
    public string? Directive(string field, int index, int offset)
    {
        CodeField? found = Fields.FirstOrDefault(f => f.Path == field);
        if (found is null || index >= found.Lines.Count)
            return null;
        CodeLine line = found.Lines[index];
        int row = Line + line.Line + 1;
        string skip = offset > 0 ? $" {offset}" : "";
        return $"#line ({row},{line.Column + 1})-({row},{line.Column + line.Length + 1}){skip} \"{Path}\"";
    }
}
