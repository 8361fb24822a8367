namespace Arity.Ptx.Checking;

/// <summary>Versions of PTX and architectures, with the version that brought each (PTX ISA, release notes).</summary>
internal static class Targets
{
    private static readonly Dictionary<int, int> LastMinor = new() { [6] = 5, [7] = 8, [8] = 8, [9] = 0 };

    private static readonly Dictionary<string, Version> Introduced = new()
    {
        ["sm_50"] = new(4, 0),
        ["sm_52"] = new(4, 1),
        ["sm_53"] = new(4, 2),
        ["sm_60"] = new(5, 0),
        ["sm_61"] = new(5, 0),
        ["sm_62"] = new(5, 0),
        ["sm_70"] = new(6, 0),
        ["sm_72"] = new(6, 1),
        ["sm_75"] = new(6, 3),
        ["sm_80"] = new(7, 0),
        ["sm_86"] = new(7, 1),
        ["sm_87"] = new(7, 4),
        ["sm_89"] = new(7, 8),
        ["sm_90"] = new(7, 8),
        ["sm_90a"] = new(8, 0),
        ["sm_100"] = new(8, 6),
        ["sm_120"] = new(8, 7),
    };

    public static bool IsKnown(Version version) => LastMinor.TryGetValue(version.Major, out int minor) && version.Minor <= minor;

    public static Version? LeastVersion(string target) => Introduced.GetValueOrDefault(target);

    public static int Architecture(string target) => Introduced.ContainsKey(target) ? int.Parse(target[3..].TrimEnd('a')) : 0;
}
