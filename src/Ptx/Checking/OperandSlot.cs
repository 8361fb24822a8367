using System.Text.RegularExpressions;

namespace Arity.Ptx.Checking;

/// <summary>A place for an operand, as the table of instructions describes it.</summary>
/// <param name="Kind">What can stand there.</param>
/// <param name="Type">Its type: one of the form's (T, U, V, W), or a fixed one; of an address also a space.</param>
/// <param name="VectorLength">The elements of a fixed vector, or 0.</param>
/// <param name="HasSecond">Whether a second predicate can follow behind a bar.</param>
/// <param name="Bounds">What a constant must be.</param>
/// <param name="Conditions">The modifiers of which one must be there; none of an operand that does not depend on them.</param>
/// <param name="IsOptional">Whether it can be left out.</param>
internal sealed record OperandSlot(
    char Kind, string Type, int VectorLength, bool HasSecond, Bounds? Bounds, IReadOnlyList<string> Conditions, bool IsOptional)
{
    // Not generated: the generator of expressions is not there for netstandard2.0, for which the build-time check compiles this, too.
    private static readonly Regex Pattern =
        new(@"^\w(:(?<type>\w+))?(\[(?<count>\d)\])?(?<pair>\|)?(=(?<bounds>[^@?]+))?(@(?<when>[^?]+))?(?<optional>\?)?$");

    public static OperandSlot Parse(string text)
    {
        var match = Pattern.Match(text);
        if (!match.Success)
            throw new FormatException($"'{text}' is no operand of the table of instructions");

        string conditions = match.Groups["when"].Value;
        return new OperandSlot(
            text[0],
            match.Groups["type"].Value,
            match.Groups["count"].Success ? int.Parse(match.Groups["count"].Value) : 0,
            match.Groups["pair"].Success,
            Bounds.Parse(match.Groups["bounds"].Value),
            conditions.Length == 0 ? [] : conditions.Split('|'),
            match.Groups["optional"].Success);
    }
}
