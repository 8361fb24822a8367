using System.Numerics;

namespace Arity.Kernels.Cpu;

/// <summary>The bits that are set in both.</summary>
internal readonly struct BitwiseAnd<T> : IBinaryOperator<T, T>
    where T : unmanaged
{
    public static bool HasVectorForm => true;

    public static T Invoke(T x, T y) => Lane.Invoke<T, T, BitwiseAnd<T>>(x, y);

    public static Vector<T> Invoke(Vector<T> x, Vector<T> y) => x & y;

    public static Vector<byte> InvokeBool(Vector<byte> x, Vector<byte> y) => x & y;
}
