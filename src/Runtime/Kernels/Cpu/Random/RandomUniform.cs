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

    private readonly struct Formula<T> : IRandomFormula<T>
        where T : unmanaged
    {
        public static void Invoke(RandomState state, T* destination)
        {
            for (uint b = 0; b < RandomDriver.ChunkBlocks; b++)
            {
                PhiloxBlock block = Philox.Generate(unchecked(state.Offset + b), state.Seed);
                if (typeof(T) == typeof(double))
                {
                    *destination++ = FromWide(block.Low);
                    *destination++ = FromWide(block.High);
                    continue;
                }

                *destination++ = FromWord(block.X0);
                *destination++ = FromWord(block.X1);
                *destination++ = FromWord(block.X2);
                *destination++ = FromWord(block.X3);
            }
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static T FromWide(ulong word) => Unsafe.BitCast<double, T>((word >> 11) * Step53);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static T FromWord(uint word)
        {
            if (typeof(T) == typeof(Half)) return Unsafe.BitCast<Half, T>((Half)((word >> 21) * Step11));
            if (typeof(T) == typeof(BFloat16)) return Unsafe.BitCast<BFloat16, T>((BFloat16)((word >> 24) * Step8));
            return Unsafe.BitCast<float, T>((word >> 8) * Step24);
        }
    }
}
