using System.Numerics;
using System.Runtime.CompilerServices;

namespace Arity.Kernels.Cpu;

/// <summary>x · y; integers wrap, for bool it is "and". Complex products by their definition, as NumPy.</summary>
internal readonly struct Multiply<T> : IBinaryOperator<T, T>
    where T : unmanaged
{
    public static bool HasVectorForm => Vector<T>.IsSupported || typeof(T) == typeof(bool);

    public static T Invoke(T x, T y)
    {
        if (typeof(T) == typeof(Complex64))
            return Unsafe.BitCast<Complex64, T>(Unsafe.BitCast<T, Complex64>(x) * Unsafe.BitCast<T, Complex64>(y));
        if (typeof(T) == typeof(Complex)) return Unsafe.BitCast<Complex, T>(Unsafe.BitCast<T, Complex>(x) * Unsafe.BitCast<T, Complex>(y));
        return Lane.Invoke<T, T, Multiply<T>>(x, y);
    }

    public static Vector<T> Invoke(Vector<T> x, Vector<T> y) => x * y;

    public static Vector<byte> InvokeBool(Vector<byte> x, Vector<byte> y) => x & y;
}
