using System.Text;

namespace Arity.Kernels.Cuda.Driver;

/// <summary>Says why a module was not loaded, with the compiler's log.</summary>
internal static class ModuleProblem
{
    private const int NoBinaryForDevice = 209;
    private const int CompilerNotFound = 221;
    private const int UnsupportedVersion = 222;

    /// <summary>Describes a failure of cuModuleLoadDataEx.</summary>
    /// <param name="module">The module's name.</param>
    /// <param name="code">The driver's error code.</param>
    /// <param name="error">The driver's text for it.</param>
    /// <param name="log">The compiler's log, ending at the first zero.</param>
    public static string Describe(string module, int code, string error, ReadOnlySpan<byte> log)
    {
        string text = Encoding.UTF8.GetString(log[..Length(log)]).Trim();
        return $"module '{module}' was not loaded{Remedy(code)}: {error}{(text.Length == 0 ? "" : $"\n{text}")}";
    }

    private static int Length(ReadOnlySpan<byte> log) => log.IndexOf((byte)0) is >= 0 and int end ? end : log.Length;

    private static string Remedy(int code) => code switch
    {
        NoBinaryForDevice => " because its .target is newer than the device",
        CompilerNotFound => " because the driver's PTX compiler (libnvidia-ptxjitcompiler) is not installed",
        UnsupportedVersion => " because its .version is newer than the driver; install a newer NVIDIA driver",
        _ => "",
    };
}
