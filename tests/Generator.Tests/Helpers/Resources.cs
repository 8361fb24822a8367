namespace Arity.Generator.Tests.Helpers;

/// <summary>Files of the repository, embedded so that a test needs no path.</summary>
public static class Resources
{
    public static IReadOnlyList<string> Names => typeof(Resources).Assembly.GetManifestResourceNames();

    public static string Read(string name)
    {
        using Stream stream = typeof(Resources).Assembly.GetManifestResourceStream(name)
            ?? throw new FileNotFoundException($"no embedded file {name}");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
