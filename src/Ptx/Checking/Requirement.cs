namespace Arity.Ptx.Checking;

/// <summary>The least <c>.version</c> and architecture.</summary>
internal readonly record struct Requirement(Version Version, int Architecture)
{
    public static Requirement Parse(string text)
    {
        string[] parts = text.Split(' ');
        return new Requirement(Version.Parse(parts[0]), int.Parse(parts[1]));
    }
}
