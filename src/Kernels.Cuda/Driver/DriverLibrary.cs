using System.Runtime.InteropServices;

namespace Arity.Kernels.Cuda.Driver;

/// <summary>Finds the library that NVIDIA's display driver installs.</summary>
internal static class DriverLibrary
{
    /// <summary>Names one library to use instead of the search list.</summary>
    public const string OverrideVariable = "ARITY_CUDA_DRIVER";

    /// <summary>Containers and WSL have theirs outside the loader's path; the plain <c>libcuda.so</c> is seldom there.</summary>
    private static readonly string[] LinuxNames =
    [
        "libcuda.so.1",
        "libcuda.so",
        "/usr/local/nvidia/lib64/libcuda.so.1",
        "/usr/lib/wsl/lib/libcuda.so.1",
        "/run/opengl-driver/lib/libcuda.so.1",
    ];

    /// <summary>The first driver that compiles PTX of version 7.0, CUDA 11.0, as <c>cuDriverGetVersion</c> counts.</summary>
    private const int OldestVersion = 11000;

    /// <summary>What a version that <c>cuDriverGetVersion</c> gives stands for: <c>12.8</c> for 12080.</summary>
    public static string VersionText(int version) => $"{version / 1000}.{version % 1000 / 10}";

    /// <summary>Why a driver is too old to compile any of Arity's kernels; empty if it is not, or its version not known.</summary>
    public static string DescribeAge(string name, int version) => version is 0 or >= OldestVersion
        ? ""
        : $"{name} is a driver for CUDA {VersionText(version)}, and Arity's kernels need {VersionText(OldestVersion)}; "
            + "install a newer NVIDIA driver";

    /// <summary>Loads the first library that can be loaded, without any exception.</summary>
    /// <param name="name">The name that it was found by.</param>
    /// <param name="reason">Why there is none.</param>
    /// <returns>Its handle, or 0.</returns>
    public static nint TryLoad(out string name, out string reason)
    {
        reason = "";
        string[] names = NamesToTry();
        foreach (string candidate in names)
        {
            name = candidate;
            if (NativeLibrary.TryLoad(candidate, out nint library)) return library;
        }

        name = "";
        reason = $"no CUDA driver library could be loaded (tried {string.Join(", ", names.Select(Describe))}); "
            + $"install NVIDIA's display driver, or name its library in {OverrideVariable}";
        return 0;
    }

    private static string[] NamesToTry() => Environment.GetEnvironmentVariable(OverrideVariable) switch
    {
        { Length: > 0 } path => [path],
        _ when OperatingSystem.IsWindows() => ["nvcuda.dll"],
        _ => LinuxNames,
    };

    private static string Describe(string name) => File.Exists(name) ? $"{name}, which is there but cannot be loaded" : name;
}
