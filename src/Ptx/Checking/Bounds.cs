namespace Arity.Ptx.Checking;

/// <summary>The values that a constant can have: a range, a set, or the multiples of a number.</summary>
internal sealed record Bounds(string Text, ulong Least, ulong Most, ulong Factor, IReadOnlyList<ulong> Set)
{
    public static Bounds? Parse(string text)
    {
        if (text.Length == 0)
            return null;
        if (text.EndsWith('*'))
            return new Bounds($"a multiple of {text[..^1]}", 1, ulong.MaxValue, ulong.Parse(text[..^1]), []);
        if (!text.Contains('-'))
            return new Bounds($"one of {text}", 0, ulong.MaxValue, 1, [.. text.Split(',').Select(ulong.Parse)]);

        string[] ends = text.Split('-');
        return new Bounds($"from {ends[0]} to {ends[1]}", ulong.Parse(ends[0]), ulong.Parse(ends[1]), 1, []);
    }

    public bool Contains(ulong value) =>
        value >= Least && value <= Most && value % Factor == 0 && (Set.Count == 0 || Set.Contains(value));
}
