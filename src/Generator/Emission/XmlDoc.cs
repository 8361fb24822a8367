namespace Arity.Generator.Emission;

/// <summary>Writes XML documentation.</summary>
public static class XmlDoc
{
    /// <summary>Text with the characters that XML reserves replaced, on one line.</summary>
    public static string Escape(string text) => string
        .Join(" ", text.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(line => line.Trim()))
        .Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");

    /// <summary>An element on one line.</summary>
    public static IndentedWriter Doc(this IndentedWriter writer, string tag, string content, string attributes = "")
        => writer.Line($"/// <{tag}{(attributes.Length > 0 ? " " + attributes : "")}>{content}</{tag}>");

    /// <summary>Documentation taken over from another member.</summary>
    public static IndentedWriter InheritDoc(this IndentedWriter writer, string cref) => writer.Line($"/// <inheritdoc cref=\"{cref}\"/>");
}
