namespace Talk;

/// <summary>Prints two texts in columns.</summary>
internal static class SideBySide
{
    private const int LeftWidth = 56;

    public static void Heading(string title) => Console.WriteLine($"\n== {title} {new string('=', Math.Max(0, 2 * LeftWidth - title.Length))}");

    public static void Write(string left, string right) => Console.WriteLine($"{left.PadRight(LeftWidth)}   {right}".TrimEnd());

    public static void Write(IReadOnlyList<string> left, IReadOnlyList<string> right)
    {
        for (int i = 0; i < Math.Max(left.Count, right.Count); i++)
            Write(i < left.Count ? left[i] : "", i < right.Count ? right[i] : "");
    }
}
