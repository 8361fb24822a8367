using System.Numerics;

namespace Arity.Kernels.Cpu;

/// <summary>max(x, 0); nan stays.</summary>
internal readonly struct Relu<T> : IUnaryOperator<T, T>
    where T : unmanaged
{
    public static bool HasVectorForm => Vector<T>.IsSupported || typeof(T) == typeof(bool);

    public static T Invoke(T x) => Lane.Invoke<T, T, Relu<T>>(x);

    public static Vector<T> Invoke(Vector<T> x) => Vector.ConditionalSelect(Vector.LessThan(x, Vector<T>.Zero), Vector<T>.Zero, x);

    public static Vector<byte> InvokeBool(Vector<byte> x) => x;
}
