using System.Numerics;
using System.Runtime.CompilerServices;

namespace Arity.Kernels.Cpu;

/// <summary>Uniform random numbers in [0, 1).</summary>
internal static unsafe class RandomUniform
{
    private const double Step53 = 1.0 / (1L << 53);
    private const float Step24 = 1f / (1 << 24);
    private const float Step11 = 1f / (1 << 11);
    private const float Step8 = 1f / (1 << 8);

    public static void Run<T>(Shape shape, RandomGenerator? generator, DType? dtype, Device? device, Tensor destination)
        where T : unmanaged => RandomDriver.Run<T, Formula<T>>(generator, destination);

    private static void Convert(uint* words, float* destination, int count)
    {
        for (int i = 0; i < count; i += Vector<uint>.Count)
        {
            Vector<uint> bits = Vector.ShiftRightLogical(Vector.Load(words + i), 8);
            Vector.Store(Vector.ConvertToSingle(bits.As<uint, int>()) * Step24, destination + i);
        }
    }

    private readonly struct Formula<T> : IRandomFormula<T>
        where T : unmanaged
    {
        [SkipLocalsInit]
        public static void Invoke(RandomState state, T* destination)
        {
            const int Words = RandomDriver.ChunkBlocks * 4;
            ulong* halves = stackalloc ulong[Words / 2];
            PhiloxStream.Fill(state, halves);
            if (typeof(T) == typeof(float)) Convert((uint*)halves, (float*)destination, Words);
            else if (typeof(T) == typeof(double))
                for (int i = 0; i < Words / 2; i++) destination[i] = FromWide(halves[i]);
            else
                for (int i = 0; i < Words; i++) destination[i] = FromWord(((uint*)halves)[i]);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static T FromWide(ulong word) => Unsafe.BitCast<double, T>((word >> 11) * Step53);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static T FromWord(uint word) => typeof(T) == typeof(Half)
            ? Unsafe.BitCast<Half, T>((Half)((word >> 21) * Step11))
            : Unsafe.BitCast<BFloat16, T>((BFloat16)((word >> 24) * Step8));
    }
}
