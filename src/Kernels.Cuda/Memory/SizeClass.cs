using System.Numerics;

namespace Arity.Kernels.Cuda.Memory;

/// <summary>Rounds sizes so that freed blocks fit later requests of nearly the same size.</summary>
/// <remarks>
/// Eight classes an octave waste at most an eighth. From 16 MiB on, where an eighth is much, classes are 2 MiB apart, the driver's page.
/// </remarks>
internal static class SizeClass
{
    private const long Smallest = 512;
    private const long Page = 2L << 20;
    private const long LargeFrom = 8 * Page;

    public static long Round(long bytes)
    {
        if (bytes <= Smallest) return Smallest;
        if (bytes > LargeFrom) return RoundUp(bytes, Page);
        int octave = BitOperations.Log2((ulong)(bytes - 1));
        return RoundUp(bytes, Math.Max(Smallest, 1L << (octave - 3)));
    }

    private static long RoundUp(long bytes, long step) => bytes > long.MaxValue - step ? bytes : (bytes + step - 1) & -step;
}
