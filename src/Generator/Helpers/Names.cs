using System.Text;

namespace Arity.Generator.Helpers;

/// <summary>Spelling of names: identifiers, and the change from Python's case to C#'s.</summary>
public static class Names
{
    /// <summary><c>log_softmax</c> to <c>LogSoftmax</c>; leading and doubled underscores vanish.</summary>
    public static string ToPascalCase(string snake)
    {
        var text = new StringBuilder(snake.Length);
        bool capital = true;
        foreach (char c in snake)
        {
            if (c != '_')
                text.Append(capital ? char.ToUpperInvariant(c) : c);
            capital = c == '_';
        }

        return text.ToString();
    }

    /// <summary><c>from_axis</c> to <c>fromAxis</c>, the spelling of C# parameters.</summary>
    public static string ToCamelCase(string snake)
    {
        string pascal = ToPascalCase(snake);
        return pascal.Length == 0 ? pascal : char.ToLowerInvariant(pascal[0]) + pascal.Substring(1);
    }

    /// <summary>Whether <paramref name="c"/> may begin an ASCII identifier.</summary>
    public static bool IsStart(char c) => c is '_' or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    /// <summary>Whether <paramref name="c"/> may continue an ASCII identifier.</summary>
    public static bool IsPart(char c) => IsStart(c) || c is >= '0' and <= '9';

    /// <summary>Whether the text is one ASCII identifier.</summary>
    public static bool IsIdentifier(string text) => text.Length > 0 && IsStart(text[0]) && text.All(IsPart);

    /// <summary>Whether the text is identifiers joined by dots.</summary>
    public static bool IsDotted(string text) => text.Split('.').All(IsIdentifier);

    /// <summary>Whether the text is written in lower case with underscores, as operator names are.</summary>
    public static bool IsSnakeCase(string text) => IsIdentifier(text) && text.All(c => c is < 'A' or > 'Z');
}
