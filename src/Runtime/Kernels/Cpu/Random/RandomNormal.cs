using System.Numerics.Tensors;
using System.Runtime.CompilerServices;

namespace Arity.Kernels.Cpu;

/// <summary>Standard normal random numbers, by Box and Muller.</summary>
internal static unsafe class RandomNormal
{
    private const double Step32 = 1.0 / (1L << 32);
    private const double Step53 = 1.0 / (1L << 53);

    public static void Run<T>(Shape shape, RandomGenerator? generator, DType? dtype, Device? device, Tensor destination)
        where T : unmanaged => RandomDriver.Run<T, Formula<T>>(generator, destination);

    private readonly struct Formula<T> : IRandomFormula<T>
        where T : unmanaged
    {
        [SkipLocalsInit]
        public static void Invoke(RandomState state, T* destination)
        {
            int pairs = RandomDriver.ChunkBlocks * RandomDriver.PerBlock<T>() / 2;
            Span<double> radius = stackalloc double[pairs], angle = stackalloc double[pairs], cosine = stackalloc double[pairs];
            Draw(state, radius, angle);
            TensorPrimitives.Log(radius, radius);
            TensorPrimitives.Multiply(radius, -2, radius);
            TensorPrimitives.Sqrt(radius, radius);
            TensorPrimitives.Multiply(angle, double.Tau, angle);
            TensorPrimitives.Cos(angle, cosine);
            TensorPrimitives.Sin(angle, angle);
            for (int i = 0; i < pairs; i++)
            {
                destination[2 * i] = NumericCast.Convert<double, T>(radius[i] * cosine[i]);
                destination[(2 * i) + 1] = NumericCast.Convert<double, T>(radius[i] * angle[i]);
            }
        }

        private static void Draw(RandomState state, Span<double> u, Span<double> v)
        {
            int pair = 0;
            for (uint b = 0; b < RandomDriver.ChunkBlocks; b++)
            {
                PhiloxBlock block = Philox.Generate(unchecked(state.Offset + b), state.Seed);
                if (typeof(T) == typeof(double))
                {
                    (u[pair], v[pair++]) = (((block.Low >> 11) + 1) * Step53, (block.High >> 11) * Step53);
                    continue;
                }

                (u[pair], v[pair++]) = ((block.X0 + 1.0) * Step32, block.X1 * Step32);
                (u[pair], v[pair++]) = ((block.X2 + 1.0) * Step32, block.X3 * Step32);
            }
        }
    }
}
