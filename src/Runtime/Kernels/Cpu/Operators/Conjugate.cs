using System.Numerics;
using System.Runtime.CompilerServices;

namespace Arity.Kernels.Cpu;

/// <summary>The complex conjugate.</summary>
internal readonly struct Conjugate<T> : IUnaryOperator<T, T>
    where T : unmanaged
{
    public static T Invoke(T x)
    {
        if (typeof(T) != typeof(Complex64)) return Unsafe.BitCast<Complex, T>(Complex.Conjugate(Unsafe.BitCast<T, Complex>(x)));
        Complex64 value = Unsafe.BitCast<T, Complex64>(x);
        return Unsafe.BitCast<Complex64, T>(new Complex64(value.Real, -value.Imaginary));
    }
}
