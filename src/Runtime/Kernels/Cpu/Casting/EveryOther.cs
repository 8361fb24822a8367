using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Arity.Kernels.Cpu;

/// <summary>Gathers every other element: a pair is one wide integer, of which narrowing keeps the first element.</summary>
internal static unsafe class EveryOther
{
    /// <summary>Copies source[2i] to destination[i] for as many i as it returns, and reads nothing behind the last element.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static long Copy<T>(T* source, T* destination, long count)
        where T : unmanaged
    {
        if (sizeof(T) > 4 || !BitConverter.IsLittleEndian) return 0;
        int lanes = Vector256<byte>.Count / sizeof(T);
        long done = 0;
        for (; done < count - lanes; done += lanes)
        {
            T* pairs = source + (2 * done);
            Narrow<T>(Vector256.Load((byte*)pairs), Vector256.Load((byte*)(pairs + lanes))).Store((byte*)(destination + done));
        }

        return done;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Narrow<T>(Vector256<byte> lower, Vector256<byte> upper)
        where T : unmanaged => sizeof(T) switch
    {
        1 => Vector256.Narrow(lower.AsUInt16(), upper.AsUInt16()),
        2 => Vector256.Narrow(lower.AsUInt32(), upper.AsUInt32()).AsByte(),
        _ when Avx2.IsSupported => InOrder(Avx.Shuffle(lower.AsSingle(), upper.AsSingle(), 0b10_00_10_00).AsInt64()),
        _ => Vector256.Narrow(lower.AsUInt64(), upper.AsUInt64()).AsByte(),
    };

    // The shuffle works within halves.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> InOrder(Vector256<long> pairs) => Avx2.Permute4x64(pairs, 0b11_01_10_00).AsByte();
}
