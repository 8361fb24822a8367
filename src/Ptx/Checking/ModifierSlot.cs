namespace Arity.Ptx.Checking;

/// <summary>A place for one of some modifiers.</summary>
/// <param name="Alternatives">What can stand there.</param>
/// <param name="IsOptional">Whether nothing can.</param>
/// <param name="IsRounding">Whether it is a rounding that the assembler does not demand.</param>
internal sealed record ModifierSlot(IReadOnlyList<string> Alternatives, bool IsOptional, bool IsRounding)
{
    public static ModifierSlot Parse(string text) =>
        new(text.TrimEnd('?', '~').Split('|'), text[^1] is '?' or '~', text[^1] == '~');

    public override string ToString() => string.Join(' ', Alternatives);
}
