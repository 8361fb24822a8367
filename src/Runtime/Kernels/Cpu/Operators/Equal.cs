using System.Numerics;
using System.Runtime.CompilerServices;

namespace Arity.Kernels.Cpu;

/// <summary>x = y; false where either is nan.</summary>
internal readonly struct Equal<T> : IBinaryOperator<T, bool>
    where T : unmanaged
{
    public static bool HasVectorForm => Vector<T>.IsSupported || typeof(T) == typeof(bool);

    public static bool Invoke(T x, T y)
    {
        if (typeof(T) == typeof(Complex64)) return Unsafe.BitCast<T, Complex64>(x) == Unsafe.BitCast<T, Complex64>(y);
        if (typeof(T) == typeof(Complex)) return Unsafe.BitCast<T, Complex>(x) == Unsafe.BitCast<T, Complex>(y);
        return Lane.Invoke<T, bool, Equal<T>>(x, y);
    }

    public static Vector<T> Invoke(Vector<T> x, Vector<T> y) => Vector.Equals(x, y);

    public static Vector<byte> InvokeBool(Vector<byte> x, Vector<byte> y) => Vector<byte>.One ^ x ^ y;
}
