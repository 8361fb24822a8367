using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Arity.Kernels.Cpu;

/// <summary>
/// Rounds double to float so that a second rounding, to 16 bits, is right: what is not exact gets an odd last bit, which keeps it off the
/// ties. (S. Boldo and G. Melquiond, "Emulation of FMA and correctly rounded sums", 2008.)
/// </summary>
internal static unsafe class OddRounding
{
    private const int Lanes = 8;

    /// <summary>Rounds a run.</summary>
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run(double* source, float* destination, long count)
    {
        long done = 0;
        for (; done <= count - Lanes; done += Lanes) Round(Vector512.Load(source + done)).Store(destination + done);
        if (done == count) return;
        double* rest = stackalloc double[Lanes];
        float* rounded = stackalloc float[Lanes];
        for (long i = 0; i < Lanes; i++) rest[i] = done + i < count ? source[done + i] : 0;
        Round(Vector512.Load(rest)).Store(rounded);
        for (long i = done; i < count; i++) destination[i] = rounded[i - done];
    }

    // The nearest float, one step towards zero if it is too large, and odd if it is not exact. Infinity steps to the largest float.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Round(Vector512<double> x)
    {
        Vector256<float> nearest = Vector256.Narrow(x.GetLower(), x.GetUpper());
        Vector512<double> back = Vector512.Create(Vector256.WidenLower(nearest), Vector256.WidenUpper(nearest));
        Vector256<uint> isLarger = Narrow(Vector512.GreaterThan(Vector512.Abs(back), Vector512.Abs(x)));
        Vector256<uint> isInexact = ~Narrow(Vector512.Equals(back, x));
        Vector256<uint> bits = (nearest.AsUInt32() + isLarger) | (isInexact & Vector256<uint>.One);
        return bits.AsSingle();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> Narrow(Vector512<double> mask)
        => Vector256.Narrow(mask.GetLower().AsUInt64(), mask.GetUpper().AsUInt64());
}
