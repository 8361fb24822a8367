using System.Numerics;
using System.Runtime.CompilerServices;

namespace Arity.Kernels.Cpu;

/// <summary>-x; integers wrap, so that the smallest stays.</summary>
internal readonly struct Negative<T> : IUnaryOperator<T, T>
    where T : unmanaged
{
    public static bool HasVectorForm => Vector<T>.IsSupported;

    public static T Invoke(T x)
    {
        if (typeof(T) == typeof(Complex64)) return Unsafe.BitCast<Complex64, T>(-Unsafe.BitCast<T, Complex64>(x));
        if (typeof(T) == typeof(Complex)) return Unsafe.BitCast<Complex, T>(-Unsafe.BitCast<T, Complex>(x));
        return Lane.Invoke<T, T, Negative<T>>(x);
    }

    public static Vector<T> Invoke(Vector<T> x) => -x;
}
