using static System.FormattableString;

namespace Arity.Kernels.Cuda.Driver;

/// <summary>Writes numbers of bytes for people.</summary>
internal static class ByteSize
{
    /// <summary>For example <c>1.5 MiB</c>, whatever the culture.</summary>
    public static string Text(long bytes) => bytes switch
    {
        < 1 << 10 => Invariant($"{bytes} B"),
        < 1 << 20 => Invariant($"{bytes / 1024.0:0.#} KiB"),
        < 1 << 30 => Invariant($"{bytes / 1048576.0:0.#} MiB"),
        _ => Invariant($"{bytes / 1073741824.0:0.##} GiB"),
    };
}
