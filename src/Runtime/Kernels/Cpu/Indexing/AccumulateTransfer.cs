using System.Numerics;
using System.Runtime.CompilerServices;

namespace Arity.Kernels.Cpu;

/// <summary>Adds to picked elements; integers wrap, bools are or-ed.</summary>
/// <typeparam name="T">The element type.</typeparam>
internal readonly unsafe struct AccumulateTransfer<T> : ITransfer
    where T : unmanaged
{
    public static bool WritesPicked => true;

    public static void Run(byte* picked, long pickedStride, byte* ordered, long orderedStride, long count)
    {
        for (long i = 0; i < count; i++)
        {
            *(T*)picked = Sum(*(T*)picked, *(T*)ordered);
            picked += pickedStride;
            ordered += orderedStride;
        }
    }

    public static void Scatter(byte* picked, long* offsets, byte* ordered, long orderedStride, long count)
    {
        for (long i = 0; i < count; i++)
        {
            T* element = (T*)(picked + offsets[i]);
            *element = Sum(*element, *(T*)ordered);
            ordered += orderedStride;
        }
    }

    // The JIT keeps the one line that fits T. Wrapping sums are the same bits for signed and unsigned integers.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Sum(T x, T y)
    {
        if (typeof(T) == typeof(float)) return Unsafe.BitCast<float, T>(Unsafe.BitCast<T, float>(x) + Unsafe.BitCast<T, float>(y));
        if (typeof(T) == typeof(double)) return Unsafe.BitCast<double, T>(Unsafe.BitCast<T, double>(x) + Unsafe.BitCast<T, double>(y));
        if (typeof(T) == typeof(Half)) return Unsafe.BitCast<Half, T>(Unsafe.BitCast<T, Half>(x) + Unsafe.BitCast<T, Half>(y));
        if (typeof(T) == typeof(BFloat16)) return Unsafe.BitCast<BFloat16, T>(Unsafe.BitCast<T, BFloat16>(x) + Unsafe.BitCast<T, BFloat16>(y));
        if (typeof(T) == typeof(Complex64)) return Unsafe.BitCast<Complex64, T>(Unsafe.BitCast<T, Complex64>(x) + Unsafe.BitCast<T, Complex64>(y));
        if (typeof(T) == typeof(Complex)) return Unsafe.BitCast<Complex, T>(Unsafe.BitCast<T, Complex>(x) + Unsafe.BitCast<T, Complex>(y));
        if (typeof(T) == typeof(bool)) return Unsafe.BitCast<byte, T>((byte)(Unsafe.BitCast<T, byte>(x) | Unsafe.BitCast<T, byte>(y)));
        if (sizeof(T) == 1) return Unsafe.BitCast<byte, T>(unchecked((byte)(Unsafe.BitCast<T, byte>(x) + Unsafe.BitCast<T, byte>(y))));
        if (sizeof(T) == 2) return Unsafe.BitCast<ushort, T>(unchecked((ushort)(Unsafe.BitCast<T, ushort>(x) + Unsafe.BitCast<T, ushort>(y))));
        if (sizeof(T) == 4) return Unsafe.BitCast<uint, T>(unchecked(Unsafe.BitCast<T, uint>(x) + Unsafe.BitCast<T, uint>(y)));
        return Unsafe.BitCast<ulong, T>(unchecked(Unsafe.BitCast<T, ulong>(x) + Unsafe.BitCast<T, ulong>(y)));
    }
}
