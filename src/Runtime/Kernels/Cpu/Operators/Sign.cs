using System.Numerics;
using System.Runtime.CompilerServices;

namespace Arity.Kernels.Cpu;

/// <summary>-1, 0 or 1 as x is negative, zero or positive; nan stays nan, and a complex x becomes x / |x|, as in NumPy 2.</summary>
internal readonly struct Sign<T> : IUnaryOperator<T, T>
    where T : unmanaged
{
    public static bool HasVectorForm => Vector<T>.IsSupported;

    public static T Invoke(T x)
    {
        if (typeof(T) == typeof(Complex64))
            return Unsafe.BitCast<Complex64, T>((Complex64)ComplexMath.Sign(Unsafe.BitCast<T, Complex64>(x)));
        if (typeof(T) == typeof(Complex)) return Unsafe.BitCast<Complex, T>(ComplexMath.Sign(Unsafe.BitCast<T, Complex>(x)));
        return Lane.Invoke<T, T, Sign<T>>(x);
    }

    public static Vector<T> Invoke(Vector<T> x)
    {
        Vector<T> sign = Vector.ConditionalSelect(Vector.GreaterThan(x, Vector<T>.Zero), Vector<T>.One, Vector<T>.Zero);
        if (IsSigned) sign = Vector.ConditionalSelect(Vector.LessThan(x, Vector<T>.Zero), -Vector<T>.One, sign);
        return IsFloat ? Vector.ConditionalSelect(Vector.Equals(x, x), sign, x) : sign;
    }

    private static bool IsFloat => typeof(T) == typeof(float) || typeof(T) == typeof(double);

    private static bool IsSigned => IsFloat || DTypeOf<T>.Value.Kind == DTypeKind.Signed;
}
