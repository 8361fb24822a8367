using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using Arity.Kernels.Cpu.VectorMath;

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
        // The vector functions give the same bits at every vector width and in every compilation, which the base library's need not.
        [SkipLocalsInit]
        public static void Invoke(RandomState state, T* destination)
        {
            int pairs = RandomDriver.ChunkBlocks * RandomDriver.PerBlock<T>() / 2;
            Span<double> radius = stackalloc double[pairs], angle = stackalloc double[pairs], cosine = stackalloc double[pairs];
            Draw(state, radius, angle);
            LogKernel.Invoke(radius, radius);
            TensorPrimitives.Multiply(radius, -2, radius);
            TensorPrimitives.Sqrt(radius, radius);
            TensorPrimitives.Multiply(angle, double.Tau, angle);
            CosKernel.Invoke(angle, cosine);
            SinKernel.Invoke(angle, angle);
            for (int i = 0; i < pairs; i++)
            {
                destination[2 * i] = NumericCast.Convert<double, T>(radius[i] * cosine[i]);
                destination[(2 * i) + 1] = NumericCast.Convert<double, T>(radius[i] * angle[i]);
            }
        }

        [SkipLocalsInit]
        private static void Draw(RandomState state, Span<double> u, Span<double> v)
        {
            ulong* halves = stackalloc ulong[RandomDriver.ChunkBlocks * 2];
            PhiloxStream.Fill(state, halves);
            if (typeof(T) == typeof(double))
                for (int i = 0; i < u.Length; i++)
                    (u[i], v[i]) = (((halves[2 * i] >> 11) + 1) * Step53, (halves[(2 * i) + 1] >> 11) * Step53);
            else
                for (int i = 0; i < u.Length; i++)
                    (u[i], v[i]) = (((uint)halves[i] + 1.0) * Step32, (halves[i] >> 32) * Step32);
        }
    }
}
