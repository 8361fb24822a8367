namespace Arity.Kernels.Cuda.Libraries;

/// <summary>
/// Where libraries are looked for, in order: the folder that <c>ARITY_CUDA_LIBRARIES</c> names, and then nowhere else; the system's loader;
/// the toolkit; packages of Python. Folders are found by their names, no process is started.
/// </summary>
/// <param name="environment">Reads an environment variable.</param>
internal sealed class LibrarySearch(Func<string, string?> environment)
{
    /// <summary>Names one folder to use instead of the search list.</summary>
    public const string OverrideVariable = "ARITY_CUDA_LIBRARIES";

    /// <summary>The place that stands for the system's loader.</summary>
    public const string Loader = "";

    /// <summary>The search in this process's environment.</summary>
    public static LibrarySearch System { get; } = new(Environment.GetEnvironmentVariable);

    private static string[] ToolkitFolders => OperatingSystem.IsWindows()
        ? ["bin", Path.Combine("bin", "x64")]
        : ["lib64", Path.Combine("targets", "x86_64-linux", "lib"), Path.Combine("targets", "sbsa-linux", "lib")];

    /// <summary>The places for a library, each a folder or <see cref="Loader"/>; folders that do not exist are among them.</summary>
    public IEnumerable<string> Places(CudaLibrary library)
    {
        if (Variable(OverrideVariable) is { } folder) return [folder];
        return new[] { Loader }.Concat(Toolkits().SelectMany(root => ToolkitFolders.Select(part => Path.Combine(root, part))))
            .Concat(PythonPackages().SelectMany(root => library.PythonFolders.Select(part => Path.Combine(root, part))))
            .Distinct();
    }

    private IEnumerable<string> Toolkits() =>
        new[] { Variable("CUDA_PATH"), Variable("CUDA_HOME"), OperatingSystem.IsWindows() ? null : "/usr/local/cuda" }.OfType<string>();

    // The folders site-packages of every Python that may be meant; Debian's own Python has dist-packages, of which pip's are in /usr/local.
    private IEnumerable<string> PythonPackages()
    {
        string?[] prefixes = [Variable("VIRTUAL_ENV"), Variable("CONDA_PREFIX"), PythonOnPath(), UserPackages(), "/usr/local"];
        return prefixes.OfType<string>().SelectMany(SitePackages);
    }

    private static IEnumerable<string> SitePackages(string prefix)
    {
        if (OperatingSystem.IsWindows()) return [Path.Combine(prefix, "Lib", "site-packages")];
        string libraries = Path.Combine(prefix, "lib");
        return Directory.Exists(libraries)
            ? Directory.GetDirectories(libraries, "python3*").OrderDescending().SelectMany(python =>
                (string[])[Path.Combine(python, "site-packages"), Path.Combine(python, "dist-packages")])
            : [];
    }

    private string? UserPackages() => Variable("HOME") is { } home ? Path.Combine(home, ".local") : null;

    // A virtual environment's python3 is a link: the prefix is where the link lies, not what it points to.
    private string? PythonOnPath()
    {
        string name = OperatingSystem.IsWindows() ? "python.exe" : "python3";
        string? folder = (Variable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .FirstOrDefault(entry => File.Exists(Path.Combine(entry, name)));
        if (folder is null) return null;
        return OperatingSystem.IsWindows() ? folder : Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(folder));
    }

    private string? Variable(string name) => environment(name) is { Length: > 0 } value ? value : null;
}
