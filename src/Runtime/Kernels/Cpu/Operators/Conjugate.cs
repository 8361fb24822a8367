using System.Numerics;
using System.Runtime.CompilerServices;

namespace Arity.Kernels.Cpu;

/// <summary>The complex number mirrored on the real axis.</summary>
internal readonly struct Conjugate<T> : IUnaryOperator<T, T>
    where T : unmanaged
{
    public static T Invoke(T x) => typeof(T) == typeof(Complex64)
        ? Unsafe.BitCast<Complex64, T>(Complex64.Conjugate(Unsafe.BitCast<T, Complex64>(x)))
        : Unsafe.BitCast<Complex, T>(Complex.Conjugate(Unsafe.BitCast<T, Complex>(x)));
}
