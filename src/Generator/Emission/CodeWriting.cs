namespace Arity.Generator.Emission;

/// <summary>Writes code that stands in a declaration file so that the compiler's messages point there.</summary>
public static class CodeWriting
{
    /// <summary>Writes an expression from the first column on, line by line, each mapped to its place.</summary>
    public static void Expression(this IndentedWriter writer, CodePlace? place, string field, string text)
    {
        string[] lines = text.Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            if (place?.Directive(field, i, 0) is { } directive)
                writer.Unindented(directive);
            writer.Unindented(lines[i].TrimEnd('\r'));
        }

        writer.EndMapping(place);
    }

    /// <summary>Writes a line of which a part stands in a declaration file.</summary>
    public static void Mapped(this IndentedWriter writer, CodePlace? place, string field, string before, string code, string after)
    {
        if (place?.Directive(field, 0, writer.Column + before.Length) is { } directive)
            writer.Unindented(directive);
        writer.Line(before + code + after);
    }

    /// <summary>Returns to the generated file's own lines.</summary>
    public static void EndMapping(this IndentedWriter writer, CodePlace? place)
    {
        if (place is not null)
            writer.Unindented("#line default");
    }
}
