using System.Runtime.InteropServices;

namespace Arity.Kernels.Cuda.Libraries;

/// <summary>Finds and loads NVIDIA's libraries when an operator first asks for one; none of them has to be there.</summary>
public static class CudaLibraries
{
    /// <summary>Loads a library, its dependencies first, all by full path.</summary>
    /// <param name="library">The library.</param>
    /// <param name="reason">Why it was not loaded: where it was looked for, and what was there but did not load.</param>
    /// <returns>Its handle, or 0.</returns>
    public static nint TryLoad(CudaLibrary library, out string reason) => TryLoad(library, LibrarySearch.System, out reason);

    /// <summary>Why a library cannot be loaded, or an empty text.</summary>
    public static string Explain(CudaLibrary library)
    {
        TryLoad(library, out string reason);
        return reason;
    }

    internal static nint TryLoad(CudaLibrary library, LibrarySearch search, out string reason)
    {
        ArgumentNullException.ThrowIfNull(library);
        List<string> tried = [];
        foreach (string place in search.Places(library))
        {
            foreach (string version in library.Versions)
            {
                if (TryLoadFrom(library, place, version, tried) is not 0 and nint handle)
                {
                    reason = "";
                    return handle;
                }
            }
        }

        reason = $"lib{library.Name} was not found ({string.Join("; ", tried)}); install it, for example as nvidia-{library.Name} of "
            + $"Python's packages, or name the folder that holds it in {LibrarySearch.OverrideVariable}";
        return 0;
    }

    private static nint TryLoadFrom(CudaLibrary library, string place, string version, List<string> tried)
    {
        string file = library.FileName(version);
        bool isLoader = place == LibrarySearch.Loader;
        string path = isLoader ? file : Path.Combine(place, file);
        if (!isLoader && !File.Exists(path))
        {
            tried.Add($"{path} does not exist");
            return 0;
        }

        // A dependency beside it is the one that it was built for; the system's loader finds others by itself.
        if (!isLoader)
            foreach (CudaLibrary dependency in library.Dependencies) TryLoadFrom(dependency, place, version, tried);
        if (NativeLibrary.TryLoad(path, out nint handle)) return handle;
        tried.Add(isLoader ? $"the system's loader does not know {path}" : $"{path} is there but cannot be loaded");
        return 0;
    }
}
