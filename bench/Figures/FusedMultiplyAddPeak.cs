using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Arity.Benchmarks.Figures;

/// <summary>
/// The arithmetic of a matrix product without its memory: fused products between registers, on all threads. No product can take less
/// time on this machine, so that a ratio of this to NumPy's product is the least that any kernel can reach.
/// </summary>
internal static class FusedMultiplyAddPeak
{
    private const int Chains = 12;

    private static float Sink;

    /// <summary>Does as many float32 multiply-adds as the product of two square matrices.</summary>
    /// <param name="size">The matrices' extent.</param>
    public static void Run(int size)
    {
        bool isWide = Vector512.IsHardwareAccelerated;
        long rounds = (long)size * size * size / (Chains * (isWide ? Vector512<float>.Count : Vector256<float>.Count)) / Threads.Count;
        Parallel.For(
            0, Threads.Count, new ParallelOptions { MaxDegreeOfParallelism = Threads.Count }, _ => Sink = isWide ? Wide(rounds) : Narrow(rounds));
    }

    // As many independent chains as hide the latency of a multiply-add and fit 16 registers; their sum is returned so that none is
    // optimized away.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static float Wide(long rounds)
    {
        Vector512<float> x = Vector512.Create(0.5f), y = Vector512.Create(0.25f);
        Vector512<float> a = x, b = y, c = x, d = y, e = x, f = y, g = x, h = y, i = x, j = y, k = x, l = y;
        for (long round = 0; round < rounds; round++)
        {
            a = Vector512.FusedMultiplyAdd(a, x, y); b = Vector512.FusedMultiplyAdd(b, x, y);
            c = Vector512.FusedMultiplyAdd(c, x, y); d = Vector512.FusedMultiplyAdd(d, x, y);
            e = Vector512.FusedMultiplyAdd(e, x, y); f = Vector512.FusedMultiplyAdd(f, x, y);
            g = Vector512.FusedMultiplyAdd(g, x, y); h = Vector512.FusedMultiplyAdd(h, x, y);
            i = Vector512.FusedMultiplyAdd(i, x, y); j = Vector512.FusedMultiplyAdd(j, x, y);
            k = Vector512.FusedMultiplyAdd(k, x, y); l = Vector512.FusedMultiplyAdd(l, x, y);
        }

        return Vector512.Sum(a + b + c + d + e + f + g + h + i + j + k + l);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static float Narrow(long rounds)
    {
        Vector256<float> x = Vector256.Create(0.5f), y = Vector256.Create(0.25f);
        Vector256<float> a = x, b = y, c = x, d = y, e = x, f = y, g = x, h = y, i = x, j = y, k = x, l = y;
        for (long round = 0; round < rounds; round++)
        {
            a = Vector256.FusedMultiplyAdd(a, x, y); b = Vector256.FusedMultiplyAdd(b, x, y);
            c = Vector256.FusedMultiplyAdd(c, x, y); d = Vector256.FusedMultiplyAdd(d, x, y);
            e = Vector256.FusedMultiplyAdd(e, x, y); f = Vector256.FusedMultiplyAdd(f, x, y);
            g = Vector256.FusedMultiplyAdd(g, x, y); h = Vector256.FusedMultiplyAdd(h, x, y);
            i = Vector256.FusedMultiplyAdd(i, x, y); j = Vector256.FusedMultiplyAdd(j, x, y);
            k = Vector256.FusedMultiplyAdd(k, x, y); l = Vector256.FusedMultiplyAdd(l, x, y);
        }

        return Vector256.Sum(a + b + c + d + e + f + g + h + i + j + k + l);
    }
}
