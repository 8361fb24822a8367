using System.Numerics;

namespace Arity.Kernels.Cpu;

/// <summary>Whether x is zero; nan is not zero.</summary>
internal readonly struct LogicalNot<T> : IUnaryOperator<T, bool>
    where T : unmanaged
{
    public static bool HasVectorForm => Vector<T>.IsSupported || typeof(T) == typeof(bool);

    public static bool Invoke(T x) => !Truth.Of(x);

    public static Vector<T> Invoke(Vector<T> x) => Truth.IsZero(x);

    public static Vector<byte> InvokeBool(Vector<byte> x) => Vector<byte>.One ^ x;
}
