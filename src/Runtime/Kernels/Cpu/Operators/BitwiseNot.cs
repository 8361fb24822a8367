using System.Numerics;

namespace Arity.Kernels.Cpu;

/// <summary>All bits reversed; for bool it is "not".</summary>
internal readonly struct BitwiseNot<T> : IUnaryOperator<T, T>
    where T : unmanaged
{
    public static bool HasVectorForm => true;

    public static T Invoke(T x) => Lane.Invoke<T, T, BitwiseNot<T>>(x);

    public static Vector<T> Invoke(Vector<T> x) => ~x;

    public static Vector<byte> InvokeBool(Vector<byte> x) => Vector<byte>.One ^ x;
}
