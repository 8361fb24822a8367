using System.Numerics;
using System.Runtime.CompilerServices;

namespace Arity.Kernels.Cpu;

/// <summary>x · x; integers wrap.</summary>
internal readonly struct Square<T> : IUnaryOperator<T, T>
    where T : unmanaged
{
    public static bool HasVectorForm => Vector<T>.IsSupported || typeof(T) == typeof(bool);

    public static T Invoke(T x)
    {
        if (typeof(T) == typeof(Complex64))
            return Unsafe.BitCast<Complex64, T>(Unsafe.BitCast<T, Complex64>(x) * Unsafe.BitCast<T, Complex64>(x));
        if (typeof(T) == typeof(Complex)) return Unsafe.BitCast<Complex, T>(Unsafe.BitCast<T, Complex>(x) * Unsafe.BitCast<T, Complex>(x));
        return Lane.Invoke<T, T, Square<T>>(x);
    }

    public static Vector<T> Invoke(Vector<T> x) => x * x;

    public static Vector<byte> InvokeBool(Vector<byte> x) => x;
}
