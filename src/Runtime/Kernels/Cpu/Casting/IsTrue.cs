using System.Numerics;

namespace Arity.Kernels.Cpu;

/// <summary>Whether x is not zero, nan included.</summary>
internal readonly struct IsTrue<T> : IUnaryOperator<T, bool>
    where T : unmanaged
{
    public static bool HasVectorForm => Vector<T>.IsSupported;

    public static bool Invoke(T x) => Truth.Of(x);

    public static Vector<T> Invoke(Vector<T> x) => ~Truth.IsZero(x);
}
