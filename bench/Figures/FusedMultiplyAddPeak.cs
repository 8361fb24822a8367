using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Arity.Benchmarks.Figures;

/// <summary>
/// The arithmetic of a matrix product without its memory: fused products between registers, on all threads. No product can take less
/// time on this machine, so that a ratio of this to NumPy's product is the least that any kernel can reach.
/// </summary>
internal static class FusedMultiplyAddPeak
{
    private const int Chains = 16;

    private static Vector512<float> Sink;

    /// <summary>Does as many float32 multiply-adds as the product of two square matrices.</summary>
    /// <param name="size">The matrices' extent.</param>
    public static void Run(int size)
    {
        long rounds = (long)size * size * size / (Chains * Vector512<float>.Count) / Threads.Count;
        Parallel.For(0, Threads.Count, new ParallelOptions { MaxDegreeOfParallelism = Threads.Count }, _ => Sink = Multiply(rounds));
    }

    // As many independent chains as hide the latency of a multiply-add; their sum is returned so that none is optimized away.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static Vector512<float> Multiply(long rounds)
    {
        Vector512<float> x = Vector512.Create(0.5f), y = Vector512.Create(0.25f);
        Vector512<float> a = x, b = y, c = x, d = y, e = x, f = y, g = x, h = y, i = x, j = y, k = x, l = y, m = x, n = y, o = x, p = y;
        for (long round = 0; round < rounds; round++)
        {
            a = Vector512.FusedMultiplyAdd(a, x, y); b = Vector512.FusedMultiplyAdd(b, x, y);
            c = Vector512.FusedMultiplyAdd(c, x, y); d = Vector512.FusedMultiplyAdd(d, x, y);
            e = Vector512.FusedMultiplyAdd(e, x, y); f = Vector512.FusedMultiplyAdd(f, x, y);
            g = Vector512.FusedMultiplyAdd(g, x, y); h = Vector512.FusedMultiplyAdd(h, x, y);
            i = Vector512.FusedMultiplyAdd(i, x, y); j = Vector512.FusedMultiplyAdd(j, x, y);
            k = Vector512.FusedMultiplyAdd(k, x, y); l = Vector512.FusedMultiplyAdd(l, x, y);
            m = Vector512.FusedMultiplyAdd(m, x, y); n = Vector512.FusedMultiplyAdd(n, x, y);
            o = Vector512.FusedMultiplyAdd(o, x, y); p = Vector512.FusedMultiplyAdd(p, x, y);
        }

        return a + b + c + d + e + f + g + h + i + j + k + l + m + n + o + p;
    }
}
