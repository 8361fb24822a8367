using System.Numerics;

namespace Arity.Kernels.Cpu;

/// <summary>|x|; the smallest integer stays, as in NumPy. Of a complex number the modulus, which is real.</summary>
internal readonly struct Abs<T> : IUnaryOperator<T, T>, IUnaryOperator<Complex64, float>, IUnaryOperator<Complex, double>
    where T : unmanaged
{
    static bool IUnaryOperator<T, T>.HasVectorForm => Vector<T>.IsSupported || typeof(T) == typeof(bool);

    static T IUnaryOperator<T, T>.Invoke(T x) => Lane.Invoke<T, T, Abs<T>>(x);

    static Vector<T> IUnaryOperator<T, T>.Invoke(Vector<T> x) => Vector.Abs(x);

    static Vector<byte> IUnaryOperator<T, T>.InvokeBool(Vector<byte> x) => x;

    static float IUnaryOperator<Complex64, float>.Invoke(Complex64 x) => Complex64.Abs(x);

    static double IUnaryOperator<Complex, double>.Invoke(Complex x) => ComplexMath.Abs(x);
}
