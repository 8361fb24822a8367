using System.Numerics;
using System.Runtime.CompilerServices;

namespace Arity.Kernels.Cpu;

/// <summary>x / y for floating-point and complex numbers; complex quotients by Smith's algorithm, as NumPy.</summary>
internal readonly struct Divide<T> : IBinaryOperator<T, T>
    where T : unmanaged
{
    public static bool HasVectorForm => typeof(T) == typeof(float) || typeof(T) == typeof(double);

    public static T Invoke(T x, T y)
    {
        if (typeof(T) == typeof(Complex64))
            return Unsafe.BitCast<Complex64, T>(Unsafe.BitCast<T, Complex64>(x) / Unsafe.BitCast<T, Complex64>(y));
        if (typeof(T) == typeof(Complex))
            return Unsafe.BitCast<Complex, T>(ComplexMath.Divide(Unsafe.BitCast<T, Complex>(x), Unsafe.BitCast<T, Complex>(y)));
        return Lane.Invoke<T, T, Divide<T>>(x, y);
    }

    public static Vector<T> Invoke(Vector<T> x, Vector<T> y) => x / y;
}
