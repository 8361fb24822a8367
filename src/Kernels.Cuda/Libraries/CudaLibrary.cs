namespace Arity.Kernels.Cuda.Libraries;

/// <summary>One of NVIDIA's libraries: its names by version, newest first.</summary>
/// <param name="Name">What it is called: <c>cublas</c>.</param>
/// <param name="Versions">The versions in file names, newest first.</param>
/// <param name="Dependencies">
/// What it needs, in loading order. Loaded before by full path, a dependency is found by its name wherever it lies.
/// </param>
public sealed record CudaLibrary(string Name, IReadOnlyList<string> Versions, IReadOnlyList<CudaLibrary> Dependencies)
{
    /// <summary>The light library of matrix products, which cuBLAS needs.</summary>
    public static CudaLibrary CuBlasLt { get; } = new("cublasLt", ["13", "12"], []);

    /// <summary>Linear algebra.</summary>
    public static CudaLibrary CuBlas { get; } = new("cublas", ["13", "12"], [CuBlasLt]);

    /// <summary>The file's name on this system: packages for Python have versioned names only.</summary>
    public string FileName(string version) => OperatingSystem.IsWindows() ? $"{Name}64_{version}.dll" : $"lib{Name}.so.{version}";

    /// <summary>The folders within <c>site-packages</c> that hold it.</summary>
    internal IEnumerable<string> PythonFolders
    {
        get
        {
            string files = OperatingSystem.IsWindows() ? "bin" : "lib";
            string own = Name == "cublasLt" ? "cublas" : Name;
            yield return Path.Combine("nvidia", "cu13", files);
            yield return Path.Combine("nvidia", own, files);
        }
    }
}
