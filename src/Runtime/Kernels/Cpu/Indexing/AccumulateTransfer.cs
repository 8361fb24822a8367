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
        if (typeof(T) == typeof(float)) return From(As<float>(x) + As<float>(y));
        if (typeof(T) == typeof(double)) return From(As<double>(x) + As<double>(y));
        if (typeof(T) == typeof(Half)) return From(As<Half>(x) + As<Half>(y));
        if (typeof(T) == typeof(BFloat16)) return From(As<BFloat16>(x) + As<BFloat16>(y));
        if (typeof(T) == typeof(Complex64)) return From(As<Complex64>(x) + As<Complex64>(y));
        if (typeof(T) == typeof(Complex)) return From(As<Complex>(x) + As<Complex>(y));
        if (typeof(T) == typeof(bool)) return From((byte)(As<byte>(x) | As<byte>(y)));
        if (sizeof(T) == 1) return From(unchecked((byte)(As<byte>(x) + As<byte>(y))));
        if (sizeof(T) == 2) return From(unchecked((ushort)(As<ushort>(x) + As<ushort>(y))));
        if (sizeof(T) == 4) return From(unchecked(As<uint>(x) + As<uint>(y)));
        return From(unchecked(As<ulong>(x) + As<ulong>(y)));
    }

    private static TValue As<TValue>(T value)
        where TValue : unmanaged => Unsafe.BitCast<T, TValue>(value);

    private static T From<TValue>(TValue value)
        where TValue : unmanaged => Unsafe.BitCast<TValue, T>(value);
}
