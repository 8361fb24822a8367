using System.Numerics;
using System.Runtime.CompilerServices;

namespace Arity.Kernels.Cpu;

/// <summary>x to the power y; integers wrap. A negative power of an integer is the truncated quotient, and 0 of zero.</summary>
internal readonly struct Power<T> : IBinaryOperator<T, T>
    where T : unmanaged
{
    public static bool HasSpanForm => true;

    public static T Invoke(T x, T y)
    {
        if (typeof(T) == typeof(float)) return Unsafe.BitCast<float, T>(OfFloats(Unsafe.BitCast<T, float>(x), Unsafe.BitCast<T, float>(y)));
        if (typeof(T) == typeof(double))
            return Unsafe.BitCast<double, T>(OfDoubles(Unsafe.BitCast<T, double>(x), Unsafe.BitCast<T, double>(y)));
        if (typeof(T) == typeof(Complex64))
            return NumericCast.Convert<Complex, T>(ComplexMath.Pow(Unsafe.BitCast<T, Complex64>(x), Unsafe.BitCast<T, Complex64>(y)));
        if (typeof(T) == typeof(Complex))
            return Unsafe.BitCast<Complex, T>(ComplexMath.Pow(Unsafe.BitCast<T, Complex>(x), Unsafe.BitCast<T, Complex>(y)));
        return OfIntegers(x, y);
    }

    public static void Invoke(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> destination)
    {
        for (int i = 0; i < x.Length; i++) destination[i] = Invoke(x[i], y[i]);
    }

    public static unsafe void Invoke(ReadOnlySpan<T> x, T y, Span<T> destination)
    {
        // Squares are common, and cheap.
        if (NumericCast.Convert<T, Complex>(y) == 2)
        {
            fixed (T* px = x, target = destination) VectorLoop<T, T, UnaryAsBinary<T, T, Square<T>>>.Run(px, 1, px, 0, target, x.Length);
            return;
        }

        for (int i = 0; i < x.Length; i++) destination[i] = Invoke(x[i], y);
    }

    public static void Invoke(T x, ReadOnlySpan<T> y, Span<T> destination)
    {
        for (int i = 0; i < y.Length; i++) destination[i] = Invoke(x, y[i]);
    }

    private static float OfFloats(float x, float y) => y == 2 ? x * x : MathF.Pow(x, y);

    private static double OfDoubles(double x, double y) => y == 2 ? x * x : Math.Pow(x, y);

    // In 64 bits, of which the lower ones are those of the shorter types.
    private static T OfIntegers(T x, T y)
    {
        ulong factor = NumericCast.Convert<T, ulong>(x), exponent = NumericCast.Convert<T, ulong>(y), result = 1;
        if (DTypeOf<T>.Value.Kind == DTypeKind.Signed && (long)exponent < 0)
            return NumericCast.Convert<long, T>((long)factor is 1 or -1 ? ((exponent & 1) == 0 ? 1 : (long)factor) : 0);
        for (; exponent != 0; exponent >>= 1)
        {
            if ((exponent & 1) != 0) result *= factor;
            factor *= factor;
        }

        return NumericCast.Convert<ulong, T>(result);
    }
}
