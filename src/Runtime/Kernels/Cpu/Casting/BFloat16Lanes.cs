using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Arity.Kernels.Cpu;

/// <summary>Between bfloat16 and float, sixteen elements at a time; both return how many they did.</summary>
internal static unsafe class BFloat16Lanes
{
    private const int Lanes = 16;

    /// <summary>bfloat16 is the upper half of a float.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static long ToFloat(ushort* source, float* destination, long count)
    {
        long done = 0;
        for (; done <= count - Lanes; done += Lanes)
        {
            Vector256<ushort> bits = Vector256.Load(source + done);
            (Vector256.WidenLower(bits) << 16).Store((uint*)(destination + done));
            (Vector256.WidenUpper(bits) << 16).Store((uint*)(destination + done + (Lanes / 2)));
        }

        return done;
    }

    /// <summary>Rounds to nearest, ties to even; nan stays nan.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static long OfFloat(float* source, ushort* destination, long count)
    {
        long done = 0;
        for (; done <= count - Lanes; done += Lanes)
            Vector256.Narrow(Round(source + done), Round(source + done + (Lanes / 2))).Store(destination + done);
        return done;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> Round(float* source)
    {
        Vector256<float> x = Vector256.Load(source);
        Vector256<uint> bits = x.AsUInt32(), upper = bits >> 16;
        Vector256<uint> rounded = (bits + Vector256.Create(0x7FFFu) + (upper & Vector256<uint>.One)) >> 16;
        return Vector256.ConditionalSelect(Vector256.Equals(x, x).AsUInt32(), rounded, upper | Vector256.Create(0x40u));
    }
}
