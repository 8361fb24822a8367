using System.Numerics;

namespace Arity.Kernels.Cpu;

/// <summary>1 / x for floating-point and complex numbers.</summary>
internal readonly struct Reciprocal<T> : IUnaryOperator<T, T>
    where T : unmanaged
{
    private static T One => NumericCast.Convert<float, T>(1);

    public static bool HasVectorForm => Divide<T>.HasVectorForm;

    public static T Invoke(T x) => Divide<T>.Invoke(One, x);

    public static Vector<T> Invoke(Vector<T> x) => Vector<T>.One / x;
}
